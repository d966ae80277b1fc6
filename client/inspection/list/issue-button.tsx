import { useTranslation } from 'react-i18next'
import type { CardId } from '../../../shared/ids.ts'
import type { LagRow } from '../../../shared/inspection/lag.ts'
import { slipKinds } from '../../../shared/slip/slip-kinds.ts'
import { useMember } from '../../live/hooks.ts'
import { kindsFor } from '../../slip/issue/proposal.ts'
import { Button, IconButton } from '../../ui/index.ts'

export interface IssueButtonProps {
  row: LagRow
  onIssue: (card: CardId) => void
}

/** Whether this member may write about it: nobody does about their own unit (PERM-1 for letters). */
function useMayIssue({ card }: LagRow): 'no' | 'party' | 'yes' {
  const member = useMember()
  const writes = Object.values(slipKinds).some(kind => kind.issuers.some(role => member.roles.includes(role)))
  if (!writes) return 'no'
  const party = card.leadUnitId !== null && kindsFor(member, { card, unitId: card.leadUnitId }).length === 0
  return party ? 'party' : 'yes'
}

/** Where no letter has gone out: the press that sends the first one, or why it is not there. */
export function FirstSlip({ row, onIssue }: IssueButtonProps) {
  const { t } = useTranslation('inspection')
  const may = useMayIssue(row)
  if (may === 'no') return <span className="inspect-soft">{t('slipsOf.none')}</span>
  if (may === 'party') return <span className="inspect-soft lag-party">{t('issue.party')}</span>
  return (
    <Button
      size="s"
      kind={row.lamp === 'red' ? 'plain' : 'ghost'}
      icon="send"
      onClick={() => onIssue(row.card.id)}
    >
      {t('issue.button')}
    </Button>
  )
}

/** Where some have gone out, another is a small press beside them. */
export function AnotherSlip({ row, onIssue }: IssueButtonProps) {
  const { t } = useTranslation('inspection')
  if (useMayIssue(row) !== 'yes') return null
  return <IconButton size="s" icon="send" label={t('issue.again')} onClick={() => onIssue(row.card.id)} />
}
