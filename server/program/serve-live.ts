import { refuse } from '../../shared/refusal.ts'
import type { UpgradeHandler } from '../adapters/http/upgrades.ts'
import type { ServerParts } from './server-parts.ts'

/** Lets sockets of `/live` in: by their session at the upgrade, by today's membership when they say what they watch. */
export function serveLive(parts: ServerParts, failed: (cause: unknown) => void): UpgradeHandler {
  const { access, controls, live } = parts
  access.screens.onState(({ campaign, id, state }) => live.audience.screen(campaign, id, state))
  return live.serve(
    {
      controls,
      now: access.now,
      failed,
      seated: seat => access.sockets.track(seat),
      async admit(campaign, headers) {
        const session = await access.sessions.of(headers)
        if (!session || session.user.mustChangePassword) return refuse('session-ended')
        if (session.screen && session.screen.campaign !== campaign) return refuse('not-permitted')
        const member = await access.grants.member(campaign, session.user.id)
        return member ? { session, member } : refuse('not-a-member')
      },
    },
    headers => access.sessions.of(headers),
  )
}
