import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CardId } from '../../../shared/ids.ts'
import type { LagRow } from '../../../shared/inspection/lag.ts'
import { slipKinds } from '../../../shared/slip/slip-kinds.ts'
import { useMember, useSession } from '../../live/hooks.ts'
import { kindsFor } from '../../slip/issue/proposal.ts'
import { SlipMark } from '../../slip/slip-mark.tsx'
import { slipAddress } from '../../slip/slip-paths.ts'
import { SlipStanding } from '../../slip/slip-standing.tsx'
import { Button } from '../../ui/index.ts'

const shownAtOnce = 2

/** The letters that went out about it, and the press that sends another. */
export function LagSlips({ row, onIssue }: { row: LagRow; onIssue: (card: CardId) => void }) {
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
      <IssueButton row={row} onIssue={onIssue} />
    </div>
  )
}

/** PERM-1 for letters: nobody writes to or about their own unit; who may write none sees that none has gone out. */
function IssueButton({ row, onIssue }: { row: LagRow; onIssue: (card: CardId) => void }) {
  const { t } = useTranslation('inspection')
  const member = useMember()
  const { card, slips } = row
  const writes = Object.values(slipKinds).some(kind => kind.issuers.some(role => member.roles.includes(role)))
  if (!writes) return slips.length === 0 ? <span className="inspect-soft">{t('slipsOf.none')}</span> : null
  if (card.leadUnitId !== null && kindsFor(member, { card, unitId: card.leadUnitId }).length === 0)
    return <span className="inspect-soft lag-party">{t('issue.party')}</span>
  return (
    <Button
      size="s"
      kind={row.lamp === 'red' && slips.length === 0 ? 'plain' : 'ghost'}
      icon="send"
      onClick={() => onIssue(card.id)}
    >
      {t(slips.length === 0 ? 'issue.button' : 'issue.again')}
    </Button>
  )
}
