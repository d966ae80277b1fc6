import { isRefusal } from '../../shared/refusal.ts'
import { evidencePackRoutes } from '../evidence-pack/evidence-pack-route.ts'
import { slipDocxRoutes } from '../slip/slip-docx/slip-docx-route.ts'
import { readLagging } from '../snapshot/lagging.ts'
import type { Route } from '../web/route.ts'
import type { ServerParts } from './server-parts.ts'

/** What is handed out to be read elsewhere: evidence packs and printed slips. */
export function proofRoutes(parts: ServerParts): Route[] {
  const { access, audit, boards, clock, heads, publicKey, sign, slips, snapshots } = parts
  return [
    ...evidencePackRoutes({
      board: snapshots.board,
      lagging: (campaign, view, changes) => readLagging(snapshots.store, changes, campaign, view),
      trail: audit,
      heads,
      publicKey,
      sign,
      slips: slips.list,
      rules: slips.rules,
      now: clock.now,
      log: access.log,
    }),
    ...slipDocxRoutes({
      read: slips.read,
      async words(campaign) {
        const room = await boards.open(campaign)
        if (isRefusal(room)) return room
        const { plan, today } = await room.view()
        const rules = await slips.rules(campaign)
        return isRefusal(rules) ? rules : { plan, rules, today }
      },
    }),
  ]
}
