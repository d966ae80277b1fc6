import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DecisionView } from '../../../shared/meeting/view.ts'
import { DecisionItem } from '../../card/decision/decision-item.tsx'
import { Lamp } from '../../card/lamp.tsx'
import { useOpenCard } from '../../card/use-open-card.ts'
import { cardOf, useBoard, useMember } from '../../live/hooks.ts'
import { Button, EmptyState } from '../../ui/index.ts'
import { useAddress } from '../../ui/use-address.ts'
import { MeetingTabs } from '../parts/meeting-tabs.tsx'
import './desk.css'
import { byUrgency, deskFilterFrom, matchesDesk } from './desk-filter.ts'
import { DeskToolbar } from './desk-toolbar.tsx'

const params = ['state', 'unit', 'meeting', 'overdue', 'mine']

/** 交办事项 of every meeting: whose they are, by when, where they stand, and what one may do now. */
export function DecisionDesk() {
  const { t } = useTranslation('meeting')
  const [address, change] = useAddress()
  const { unitIds } = useMember()
  const decisions = useBoard(view => view.decisions)
  const filter = deskFilterFrom(address)
  const confirmed = useMemo(() => decisions.filter(one => one.state !== 'provisional'), [decisions])
  const shown = confirmed.filter(one => matchesDesk(one, filter, unitIds)).sort(byUrgency)
  const clear = () =>
    change(now => {
      for (const name of params) now.delete(name)
      now.set('state', 'all')
      return now
    })
  return (
    <>
      <MeetingTabs at="decisions">
        <DeskToolbar filter={filter} all={confirmed} shown={shown} />
      </MeetingTabs>
      <div className="desk">
        {shown.length === 0 ? (
          <EmptyState
            icon={confirmed.length === 0 ? 'file' : 'search'}
            title={t(confirmed.length === 0 ? 'desk.empty' : 'desk.nothingShown')}
            hint={t(confirmed.length === 0 ? 'desk.emptyHint' : 'desk.nothingShownHint')}
            action={confirmed.length > 0 && <Button onClick={clear}>{t('desk.clear')}</Button>}
          />
        ) : (
          <ul className="desk-list">
            {shown.map(one => (
              <DeskLine key={one.id} decision={one} />
            ))}
          </ul>
        )}
      </div>
    </>
  )
}

function DeskLine({ decision }: { decision: DecisionView }) {
  const { t } = useTranslation('meeting')
  const { openId, openCard } = useOpenCard()
  const card = useBoard(view => cardOf(view, decision.cardId))
  return (
    <li className="desk-line" data-open={(card !== null && card.id === openId) || undefined}>
      <DecisionItem decision={decision} />
      {card ? (
        <button type="button" className="desk-card" onClick={() => openCard(card.id)}>
          <Lamp lamp={card.lamp} size="s" />
          <span title={card.title}>{card.title}</span>
        </button>
      ) : (
        <span className="meeting-none">{t('desk.noCard')}</span>
      )}
    </li>
  )
}
