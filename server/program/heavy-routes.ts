import type { Route } from '../web/route.ts'
import { type LineRules, waitingLine } from '../web/waiting-line.ts'

const ofCampaign = '/api/campaigns/{campaign}'

/** What reads a whole board, a journal or every card's past for one answer, and how many of it may be asked for. */
const heavy: Readonly<Record<string, LineRules>> = {
  [`${ofCampaign}/snapshots/{snapshot}`]: { atOnce: 4, most: 200, each: 12 },
  [`${ofCampaign}/snapshots/{snapshot}/since/{other}`]: { atOnce: 4, most: 400, each: 40 },
  [`${ofCampaign}/moments`]: { atOnce: 1, most: 40, each: 8 },
  [`${ofCampaign}/lagging`]: { atOnce: 2, most: 100, each: 6 },
  [`${ofCampaign}/evidence-pack`]: { atOnce: 1, most: 8, each: 2 },
}

/** The same routes, the heavy ones behind a line each. Whoever is not signed in is refused at once and never waits. */
export function withLines(
  routes: readonly Route[],
  rules: Readonly<Record<string, LineRules>> = heavy,
): readonly Route[] {
  for (const path of Object.keys(rules))
    if (!routes.some(route => route.path === path)) throw new Error(`there is no route ${path}`)
  return routes.map(route => {
    const own = route.method === 'get' ? rules[route.path] : undefined
    return own ? behindLine(route, own) : route
  })
}

function behindLine(route: Route, rules: LineRules): Route {
  const line = waitingLine(rules)
  return {
    ...route,
    run: async raw => (raw.session ? line(raw.session.user.id, () => route.run(raw)) : route.run(raw)),
  }
}
