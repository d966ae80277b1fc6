import type { RedisLog } from './open-redis.ts'

/** An outage is said once when it begins and once when it is over, however often it is tried meanwhile. */
export interface SayOnce {
  said(cause: unknown): void
  over(): void
}

export function sayOnce(log: RedisLog): SayOnce {
  let away = false
  return {
    said(cause) {
      if (!away)
        log.error(
          { cause },
          'Redis is away: nodes hear of one another by the database alone, up to a second later',
        )
      away = true
    },
    over() {
      if (away) log.info({}, 'Redis is back')
      away = false
    },
  }
}
