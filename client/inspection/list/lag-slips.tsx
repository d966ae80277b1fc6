import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useSession } from '../../live/hooks.ts'
import { SlipMark } from '../../slip/slip-mark.tsx'
import { slipAddress } from '../../slip/slip-paths.ts'
import { SlipStanding } from '../../slip/slip-standing.tsx'
import { FirstSlip, type IssueButtonProps } from './issue-button.tsx'

const shownAtOnce = 2

/** The letters that went out about it; where there is none, the press that sends the first. */
export function LagSlips({ row, onIssue }: IssueButtonProps) {
  const { t } = useTranslation(['inspection', 'slip'])
  const { campaign } = useSession()
  const { slips } = row
  return (
    <div className="lag-slips">
      {slips.slice(0, shownAtOnce).map(slip => (
        <Link key={slip.id} className="lag-slip" to={slipAddress(campaign, slip.id)} title={slip.title}>
          <SlipMark kind={slip.kind} colour={slip.colour} />
          <SlipStanding slip={slip} />
        </Link>
      ))}
      {slips.length > shownAtOnce && (
        <span className="inspect-soft num">{t('slipsOf.more', { n: slips.length - shownAtOnce })}</span>
      )}
      {slips.length === 0 && <FirstSlip row={row} onIssue={onIssue} />}
    </div>
  )
}
