import { z } from 'zod'
import type { Access } from '../access/access.ts'
import { AuthProfile } from '../access/auth-profile.ts'
import type { BusinessClock } from '../room/ports.ts'
import { type Route, route } from '../web/route.ts'
import { demoAccounts, demoPassword } from './demo/accounts.ts'

/** What anybody may ask before signing in. The demo's accounts exist, and are told, in the demo only. */
export function statusRoutes(access: Access, clock: BusinessClock, version: string): Route[] {
  return [status(access, clock, version), ...(clock.demo ? [demo()] : [])]
}

function status(access: Access, clock: BusinessClock, version: string): Route {
  return route({
    method: 'get',
    path: '/api/status',
    summary: 'Version, whether set-up is still to do, and the server’s clocks',
    who: 'anyone',
    answer: z.object({
      version: z.string(),
      needsSetup: z.boolean(),
      demo: z.boolean(),
      serverNow: z.number(),
      businessOffsetMs: z.number(),
      profile: AuthProfile,
    }),
    async handle() {
      return {
        version,
        needsSetup: (await access.accounts.count()) === 0,
        demo: clock.demo,
        serverNow: access.now(),
        businessOffsetMs: clock.offsetMs,
        profile: access.profile,
      }
    },
  })
}

function demo(): Route {
  return route({
    method: 'get',
    path: '/api/demo',
    summary: 'The demo’s accounts',
    who: 'anyone',
    answer: z.array(
      z.object({
        username: z.string(),
        password: z.string(),
        role: z.string(),
        unit: z.string().nullable(),
        name: z.string(),
      }),
    ),
    handle: () =>
      demoAccounts.map(({ username, role, unit, name }) => ({
        username,
        password: demoPassword,
        role,
        unit,
        name,
      })),
  })
}
