import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { returnRhythmOf } from '../../shared/board/decide-return.ts'
import { returnPeriod } from '../../shared/calendar/return-period.ts'
import { useYear } from '../card/use-year.ts'
import { dateWords } from '../card/words/date-words.ts'
import { useBoard, useSession } from '../live/hooks.ts'
import { EmptyState, Tabs } from '../ui/index.ts'
import { dueCards } from './due-cards.ts'
import { ReturnForm } from './return-form.tsx'
import './return-page.css'
import { UnitReturnsTable } from './unit-returns-table.tsx'

/** 本周填报: one's own cards in one grid; for those who lead none, how far each unit is. */
export function ReturnPage() {
  const { t } = useTranslation(['return', 'card'])
  const { member } = useSession()
  const year = useYear()
  const today = useBoard(view => view.today)
  const plan = useBoard(view => view.plan)
  const cards = useBoard(view => view.cards)
  const rhythm = returnRhythmOf(plan)
  const period = useMemo(() => returnPeriod(rhythm, today), [rhythm, today])
  const due = useMemo(() => dueCards(cards, member), [cards, member])
  const fills = member.roles.includes('unit')
  const watches = member.roles.some(role => role !== 'unit')
  const [shown, setShown] = useState<'own' | 'all'>(fills ? 'own' : 'all')
  return (
    <div className="returns">
      <header className="returns-head">
        <h1>{t('title')}</h1>
        <p className="num">
          {t('period', { from: dateWords(t, period.from, year), to: dateWords(t, period.to, year) })}
          <strong>{t('cutOff', { date: dateWords(t, period.to, year) })}</strong>
        </p>
        {fills && watches && (
          <Tabs
            label={t('title')}
            tabs={[
              { key: 'own', label: t('view.own'), count: due.length },
              { key: 'all', label: t('view.all') },
            ]}
            value={shown}
            onChange={setShown}
          />
        )}
      </header>
      {shown === 'all' && <UnitReturnsTable periodEnd={period.to} />}
      {shown === 'own' && due.length > 0 && <ReturnForm key={period.to} cards={due} period={period} />}
      {shown === 'own' && due.length === 0 && (
        <EmptyState icon="check" title={t('nothingDue')} hint={t('nothingDueHint')} />
      )}
    </div>
  )
}
