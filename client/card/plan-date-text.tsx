import { useTranslation } from 'react-i18next'
import type { PlanDate } from '../../shared/calendar/date.ts'
import { Unclear } from './unclear.tsx'
import { planDateWords } from './words/date-words.ts'

/** 「9月下旬」 at the plan's own precision; the year is left out where it is `year`, the board's own. */
export function PlanDateText(props: { date: PlanDate | null; year?: number }) {
  const { t } = useTranslation('card')
  if (!props.date) return <Unclear />
  return (
    <time className="num" dateTime={props.date.date}>
      {planDateWords(t, props.date, props.year)}
    </time>
  )
}
