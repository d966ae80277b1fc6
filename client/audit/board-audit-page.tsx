import { useSession } from '../live/hooks.ts'
import { CampaignAudit } from './campaign-audit.tsx'

/** The audit beside the board, for its inspectors, leaders and dispatch. */
export function BoardAuditPage() {
  const { campaign } = useSession()
  return (
    <div className="audit-page">
      <CampaignAudit campaign={campaign} />
    </div>
  )
}
