import type { Logger } from 'pino'
import { createClient } from 'redis'
import { StartProblem } from './start-problem.ts'

const connectMs = 2000

/** Said before anything is served: a password that is wrong stays wrong. Redis that is away comes back, and is waited for by nobody. */
export async function checkRedis(url: string, log: Pick<Logger, 'warn'>): Promise<void> {
  const client = createClient({ url, socket: { connectTimeout: connectMs, reconnectStrategy: false } })
  client.on('error', () => undefined) // thrown below as well
  try {
    await client.connect()
    await client.ping()
  } catch (cause) {
    const { host } = new URL(url)
    if (/WRONGPASS|NOAUTH|ERR AUTH|invalid password/i.test(String(cause)))
      throw new StartProblem(
        `Redis at ${host} does not let us in; put its password into REDIS_PASSWORD_FILE or REDIS_URL · Redis 密码不对`,
        { cause },
      )
    log.warn(
      { host },
      'Redis does not answer; starting without it, other nodes see changes up to a second later',
    )
  } finally {
    if (client.isOpen) client.destroy()
  }
}
