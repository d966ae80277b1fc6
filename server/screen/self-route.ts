import { z } from 'zod'
import { Instant } from '../../shared/calendar/date.ts'
import { isRefusal, refuse } from '../../shared/refusal.ts'
import { boundMeeting } from '../../shared/screen/bound-meeting.ts'
import { ScreenSelf } from '../../shared/screen/screen.ts'
import { cookieOf } from '../access/cookies.ts'
import { Reply, type Route, route } from '../web/route.ts'
import { presentScreen } from './present-screen.ts'
import type { ScreenParts } from './screen-parts.ts'
import { screenCookie, screenSessionId } from './screen-sessions.ts'
import { unusedDays } from './screen-store.ts'
import type { Showing } from './showing.ts'
import { strictCookie } from './strict-cookie.ts'

/**
 * What a TV asks about itself: who it is, what it shall show. Its own cookie speaks here whoever else is signed in on that browser, and
 * is given anew each time, so that it does not run out while in use. Nothing: it is
 * no screen, or not yet. `session-ended`: it was unpaired.
 */
export function selfRoute({ access, rooms }: ScreenParts, showing: Showing): Route {
  return route({
    method: 'get',
    path: '/api/screens/self',
    summary: 'The screen that asks; `showing` says which page it shows now',
    who: 'anyone',
    query: z.object({ showing: z.string().max(80).optional() }),
    answer: ScreenSelf.nullable(),
    async handle({ headers, query }) {
      const screen = await access.screenSessions.rowOf(headers)
      if (!screen) return null
      if (!access.screens.stands(screen)) return refuse('session-ended')
      if (query.showing) showing.says(screen.id, query.showing)
      await access.sessions.touchAt(screenSessionId(screen.id), access.now())
      const room = await rooms.open(screen.campaign)
      if (isRefusal(room)) return room
      const { meetings } = await room.view()
      const token = cookieOf(headers, screenCookie) ?? ''
      const self = {
        screen: presentScreen(screen, showing),
        meeting: boundMeeting(meetings, screen.state),
        serverNow: Instant.parse(access.now()),
      }
      const cookie = strictCookie(screenCookie, token, unusedDays * 86_400, access.secureCookies)
      return Reply.json(self, { 'set-cookie': cookie })
    },
  })
}
