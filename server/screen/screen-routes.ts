import { z } from 'zod'
import { mayMeet } from '../../shared/access/meeting-matrix.ts'
import type { Member } from '../../shared/access/member.ts'
import { Instant } from '../../shared/calendar/date.ts'
import { CampaignId, ScreenId } from '../../shared/ids.ts'
import { isRefusal, refuse } from '../../shared/refusal.ts'
import { PairingApproval, Screen, ScreenChange } from '../../shared/screen/screen.ts'
import { by } from '../access/session-routes.ts'
import { type Route, route } from '../web/route.ts'
import { approvePairing } from './approve-pairing.ts'
import { Attempts } from './attempts.ts'
import { changeState } from './change-state.ts'
import { pairingRoutes } from './pairing-routes.ts'
import { Pairings } from './pairings.ts'
import { presentScreen } from './present-screen.ts'
import type { ScreenParts } from './screen-parts.ts'
import type { ScreenRow } from './screen-row.ts'
import { screenSessionId } from './screen-sessions.ts'
import { selfRoute } from './self-route.ts'
import { Showing } from './showing.ts'

/** Pairing, naming, driving and revoking screens: for dispatch and leaders. */
export function screenRoutes(parts: ScreenParts): Route[] {
  const { access, elsewhere } = parts
  const showing = new Showing(access.sockets, elsewhere, access.now)
  return [
    ...pairingRoutes(access),
    selfRoute(parts, showing),
    list(parts, showing),
    approve(parts, showing),
    change(parts, showing),
    revoke(parts, showing),
  ]
}

const OfCampaign = z.object({ campaign: CampaignId })
const One = OfCampaign.extend({ screen: ScreenId })

const mayManage = (member: Member) => mayMeet(member, 'screens')

function list({ access }: ScreenParts, showing: Showing): Route {
  return route({
    method: 'get',
    path: '/api/campaigns/{campaign}/screens',
    summary: 'The screens of a campaign and what they show',
    who: 'member',
    params: OfCampaign,
    answer: z.array(Screen),
    async handle({ campaign, member }) {
      if (!mayManage(member)) return refuse('not-permitted')
      const screens = await access.screens.of(campaign)
      return screens.map(screen => presentScreen(screen, showing))
    },
  })
}

const wrongCodes = { limit: 10, windowMs: 15 * 60_000 }

function approve(parts: ScreenParts, showing: Showing): Route {
  const { access } = parts
  const pairings = new Pairings(access.db, access.now)
  const tries = new Attempts(access.counters, 'pairing code', wrongCodes)
  return route({
    method: 'post',
    path: '/api/campaigns/{campaign}/screens',
    summary: 'Let the TV that shows this code in as a screen of the campaign',
    who: 'member',
    params: OfCampaign,
    body: PairingApproval,
    repairs: true,
    answer: Screen,
    async handle({ session, campaign, member, body, address }) {
      if (!mayManage(member)) return refuse('not-permitted')
      const waitSeconds = await tries.charge(session.user.id)
      if (waitSeconds > 0) return refuse('too-many-attempts', { waitSeconds })
      const screen = await approvePairing(parts, pairings, {
        ...body,
        campaign,
        by: personOf(member),
        address,
      })
      if (isRefusal(screen)) return screen
      await tries.clear(session.user.id)
      return presentScreen(screen, showing)
    },
  })
}

function personOf({ userId, name, unitIds: [unitId] }: Member): ScreenRow['pairedBy'] {
  return { userId, name, ...(unitId ? { unitId } : {}) }
}

function change({ access }: ScreenParts, showing: Showing): Route {
  return route({
    method: 'patch',
    path: '/api/campaigns/{campaign}/screens/{screen}',
    summary: 'Rename or drive a screen; a version that is no longer the newest refuses with `conflict`',
    who: 'member',
    params: One,
    body: ScreenChange,
    repairs: true,
    answer: Screen,
    async handle({ params, campaign, member, body }) {
      if (!mayManage(member)) return refuse('not-permitted')
      const screen = await access.screens.find(campaign, params.screen)
      if (!screen) return refuse('no-such-item')
      // also of one that is ahead: between reading and writing it might have become true
      const { version } = screen.state
      if (body.version !== version) return refuse('conflict', { version })
      const state = changeState(screen.state, body, Instant.parse(access.now()))
      const name = body.name?.trim() ?? screen.name
      if (!(await access.screens.change(screen, name, state, body.version)))
        return refuse('conflict', { version })
      return presentScreen({ ...screen, name, state }, showing)
    },
  })
}

function revoke({ access }: ScreenParts, showing: Showing): Route {
  return route({
    method: 'delete',
    path: '/api/campaigns/{campaign}/screens/{screen}',
    summary: 'Unpair a screen; its sockets close at once and its token is worth nothing',
    who: 'member',
    params: One,
    async handle({ session, params, campaign, member, address }) {
      if (!mayManage(member)) return refuse('not-permitted')
      const screen = await access.screens.find(campaign, params.screen)
      if (!screen) return refuse('no-such-item')
      const { id, name } = screen
      await access.log.appendChange(
        {
          kind: 'screen.revoke',
          ...by(session, address),
          targetId: id,
          campaign,
          ok: true,
          detail: { name },
        },
        async db => {
          await access.screens.revoke(id, access.now(), db)
          return null
        },
      )
      access.sockets.endSession(screenSessionId(id))
      showing.forget(id)
      return { revoked: true }
    },
  })
}
