import { useTranslation } from 'react-i18next'
import { mayMeet } from '../../../shared/access/meeting-matrix.ts'
import type { AgendaItemView, MeetingView } from '../../../shared/meeting/view.ts'
import { useBoard, useMember } from '../../live/hooks.ts'
import { sectionWords } from '../parts/section-head.ts'
import { ConfirmTable } from './confirm-table.tsx'
import { ItemDecisions } from './item-decisions.tsx'
import { ItemNotes } from './item-notes.tsx'
import { ItemSubjectView } from './item-subject.tsx'
import { QuickDecision } from './quick-decision.tsx'
import './console-item.css'

/** The item at hand: what it is about, what is noted, what is decided. */
export function ConsoleItem({
  meeting,
  item,
  at,
}: {
  meeting: MeetingView
  item: AgendaItemView
  at: number
}) {
  const { t } = useTranslation('meeting')
  const member = useMember()
  const unit = useBoard(view => (item.unitId ? view.plan.unitById.get(item.unitId) : undefined))
  return (
    <article className="console-item" aria-labelledby="console-item-title">
      <header>
        <p className="num">
          {sectionWords(t, item.section)}
          <span>{t('console.nth', { n: at + 1 })}</span>
          {unit && <span>{t('bar.reports', { unit: unit.name })}</span>}
        </p>
        <h2 id="console-item-title">{item.title}</h2>
      </header>
      <div className="console-item-scroll">
        <ItemSubjectView meeting={meeting} item={item} />
        {item.section === 'confirm' && <ConfirmTable meeting={meeting} />}
        {item.section !== 'confirm' && <ItemDecisions meeting={meeting} item={item} />}
        <ItemNotes meeting={meeting} item={item} />
      </div>
      {mayMeet(member, 'decide') && <QuickDecision meeting={meeting} item={item} />}
    </article>
  )
}
