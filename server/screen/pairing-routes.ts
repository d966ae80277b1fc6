import { refuse } from '../../shared/refusal.ts'
import { PairingOffer, PairingState } from '../../shared/screen/screen.ts'
import type { Access } from '../access/access.ts'
import { cookieOf } from '../access/cookies.ts'
import { Reply, type Route, route } from '../web/route.ts'
import { Attempts } from './attempts.ts'
import { Pairings } from './pairings.ts'
import { screenCookie } from './screen-sessions.ts'
import { unusedDays } from './screen-store.ts'
import { strictCookie } from './strict-cookie.ts'

const pairingCookie = 'guatu.pairing'
/** A day: longer than any code, so that a TV learns that its code is over rather than that it has none. */
const pairingCookieSeconds = 86_400
const offersPerAddress = { limit: 30, windowMs: 10 * 60_000 }

/** What a TV asks before it is anybody: a code to show, and whether somebody has let it in. */
export function pairingRoutes(access: Access): Route[] {
  const pairings = new Pairings(access.db, access.now)
  const offers = new Attempts(access.counters, 'pairing offer', offersPerAddress)
  return [offer(access, pairings, offers), look(access, pairings)]
}

function offer({ secureCookies }: Access, pairings: Pairings, offers: Attempts): Route {
  return route({
    method: 'post',
    path: '/api/screens/pairings',
    summary: 'A code for a TV to show; whoever types it within ten minutes lets this browser in as a screen',
    who: 'anyone',
    answer: PairingOffer,
    async handle({ address }) {
      const waitSeconds = await offers.charge(address)
      if (waitSeconds > 0) return refuse('too-many-attempts', { waitSeconds })
      const { secret, ...offered } = await pairings.offer()
      const cookie = strictCookie(pairingCookie, secret, pairingCookieSeconds, secureCookies)
      return Reply.json(offered, { 'set-cookie': cookie })
    },
  })
}

function look({ secureCookies }: Access, pairings: Pairings): Route {
  return route({
    method: 'get',
    path: '/api/screens/pairing',
    summary: 'Whether the TV that asks was let in; the answer that says so brings its token as a cookie',
    who: 'anyone',
    answer: PairingState,
    async handle({ headers }) {
      const secret = cookieOf(headers, pairingCookie)
      const state = secret ? await pairings.stateOf(secret) : 'expired'
      if (!secret || state !== 'paired') return { state }
      return Reply.json(
        { state },
        {
          'set-cookie': [
            strictCookie(screenCookie, secret, unusedDays * 86_400, secureCookies),
            strictCookie(pairingCookie, '', 0, secureCookies),
          ],
        },
      )
    },
  })
}
