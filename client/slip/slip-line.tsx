import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Slip } from '../../shared/slip/slip.ts'
import { useYear } from '../card/use-year.ts'
import { dateWords } from '../card/words/date-words.ts'
import { SlipMark } from './slip-mark.tsx'
import { slipAddress } from './slip-paths.ts'
import './slip-line.css'
import { DaysLeft, SlipStanding } from './slip-standing.tsx'

/** A letter in one line, a way to it. */
export function SlipLine({ slip }: { slip: Slip }) {
  const { t } = useTranslation('card')
  const year = useYear()
  return (
    <Link className="slip-line" to={slipAddress(slip.campaign, slip.id)}>
      <SlipMark kind={slip.kind} colour={slip.colour} />
      {slip.number && <span className="slip-line-number num">{slip.number}</span>}
      <SlipStanding slip={slip} />
      <span className="slip-line-due num">
        {slip.due && dateWords(t, slip.due, year)} {!slip.overdue && <DaysLeft days={slip.daysLeft} />}
      </span>
    </Link>
  )
}
