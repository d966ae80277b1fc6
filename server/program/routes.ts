import { minutesOf } from '../../shared/meeting/minutes.ts'
import { accountRoutes } from '../access/account-routes.ts'
import { memberRoutes } from '../access/member-routes.ts'
import { sessionRoutes } from '../access/session-routes.ts'
import { setupRoutes } from '../access/setup-routes.ts'
import { auditRoutes } from '../audit/audit-routes.ts'
import { openAudit } from '../audit/open-audit.ts'
import { bulletinRoutes } from '../bulletin/bulletin-routes.ts'
import { boardRoutes } from '../campaign/board-routes.ts'
import { campaignRoutes } from '../campaign/campaign-routes.ts'
import { changeRoutes } from '../campaign/change-routes.ts'
import { campaignMaker } from '../campaign/create-campaign.ts'
import { evidenceRoutes } from '../campaign/evidence/evidence-routes.ts'
import { sealRoutes } from '../campaign/seal-routes.ts'
import { statusRoutes } from '../campaign/status-routes.ts'
import { controlRoutes } from '../meeting/control-routes.ts'
import { meetingRoutes } from '../meeting/meeting-routes.ts'
import { minutesRoutes } from '../meeting/minutes-docx/minutes-route.ts'
import { tellAssigned } from '../meeting/tell-assigned.ts'
import { screenRoutes } from '../screen/screen-routes.ts'
import { deskRoutes } from '../slip/desk-routes.ts'
import { slipEvidenceRoutes } from '../slip/evidence-routes.ts'
import { slipRoutes } from '../slip/slip-routes.ts'
import { historyRoutes } from '../snapshot/history-routes.ts'
import { snapshotRoutes } from '../snapshot/snapshot-routes.ts'
import type { Route } from '../web/route.ts'
import { withLines } from './heavy-routes.ts'
import { proofRoutes } from './proof.ts'
import type { ServerParts } from './server-parts.ts'

/** Every route of the program; what is not here does not exist. */
export function allRoutes(parts: ServerParts, version: string): readonly Route[] {
  const { access, store, boards: rooms, clientIds, clock, files, changes, meetings, controls } = parts
  const exists = store.exists.bind(store)
  const make = campaignMaker(store, rooms, clock.now)
  return withLines([
    ...statusRoutes(access, clock, version),
    ...setupRoutes(access, make),
    ...sessionRoutes(access),
    ...accountRoutes(access),
    ...campaignRoutes({ access, store, rooms, make }),
    ...memberRoutes(access, exists),
    ...boardRoutes({
      access,
      rooms,
      clientIds,
      clock,
      carriedOut: tellAssigned(meetings, parts.live.audience),
    }),
    ...controlRoutes(controls),
    ...meetingRoutes({
      rooms: meetings,
      controls,
      freeze: parts.snapshots.take,
      minutesOf,
      signed: parts.signedMinutes,
    }),
    ...minutesRoutes(meetings, parts.signedMinutes),
    ...changeRoutes(changes),
    ...auditRoutes(
      openAudit({
        access,
        trail: parts.audit,
        exists,
        rooms,
        heads: parts.heads,
        publicKey: parts.publicKey,
      }),
    ),
    ...sealRoutes(access, parts.heads, parts.publicKey, exists),
    ...snapshotRoutes(parts.snapshots),
    ...historyRoutes(parts.snapshots, rooms),
    ...bulletinRoutes(parts.bulletins),
    ...slipRoutes(parts.slips),
    ...slipEvidenceRoutes(parts.slips),
    ...deskRoutes(parts.slips),
    ...proofRoutes(parts),
    ...screenRoutes({ access, rooms, elsewhere: parts.screensElsewhere }),
    ...evidenceRoutes({ rooms, store, files, now: clock.now }),
  ])
}
