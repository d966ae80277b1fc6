import { describe, expect, inject, test } from 'vitest'
import { freshPostgresUrl } from '../support/databases.ts'
import { openServer } from '../support/server.ts'
import { type TcpLink, tcpLink } from '../support/tcp-link.ts'

describe.skipIf(inject('postgresUrl') === null)('a node that is asked how it is', () => {
  test('[SCALE-1] is not ready while PostgreSQL is away, says so in its figures, and is ready again by itself', async () => {
    const [database, databaseLink] = await through(await freshPostgresUrl())
    const [redis, redisLink] = await through(inject('redisUrl') ?? '')
    const node = await openServer({ env: { DATABASE_URL: database, REDIS_URL: redis } })
    const readyz = () => fetch(`${node.url}/readyz`).then(answer => answer.status)
    const figure = async (name: string) => {
      const text = await (await fetch(`${node.url}/metrics`)).text()
      return Number(text.match(new RegExp(`^${name}(?:{[^}]*})? (\\S+)$`, 'm'))?.[1])
    }
    const within = { timeout: 8000 }
    await expect.poll(() => figure('guatu_redis_up'), within).toBe(1)
    expect(await figure('guatu_database_up')).toBe(1)
    expect(await readyz()).toBe(200)

    redisLink.cut()
    await expect.poll(() => figure('guatu_redis_up'), within).toBe(0)
    expect(await readyz()).toBe(200)
    databaseLink.cut()
    await expect.poll(readyz, within).toBe(503)
    expect(await figure('guatu_database_up')).toBe(0)

    databaseLink.heal()
    redisLink.heal()
    await expect.poll(readyz, within).toBe(200)
    await expect.poll(() => figure('guatu_redis_up'), within).toBe(1)
    expect(await figure('guatu_database_up')).toBe(1)
    await node.stop()
    await Promise.all([databaseLink.close(), redisLink.close()])
  }, 60_000)
})

/** The same address by way of a cable that can be pulled. */
async function through(url: string): Promise<readonly [string, TcpLink]> {
  const linked = new URL(url)
  const link = await tcpLink(Number(linked.port))
  linked.port = String(link.port)
  return [linked.href, link]
}
