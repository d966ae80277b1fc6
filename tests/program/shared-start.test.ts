import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { StartProblem } from '../../server/program/start-problem.ts'
import { makeSigningKey } from '../../server/room/daily-head.ts'
import { freshPostgresUrl } from '../support/databases.ts'
import { openServer } from '../support/server.ts'

const folders: string[] = []
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'guatu-shared-'))
  folders.push(folder)
  return folder
}
let url = ''
let dataDir = ''
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A node that is stopped as soon as it is there; what kept it from it, else null. */
async function nodeSays(env: NodeJS.ProcessEnv, demo = false): Promise<string | null> {
  try {
    const node = await openServer({ dataDir, demo, env: { DATABASE_URL: url, REDIS_URL: '', ...env } })
    await node.stop()
    return null
  } catch (problem) {
    if (!(problem instanceof StartProblem)) throw problem
    expect(problem.message).toMatch(/^[^\n]+$/)
    return problem.message
  }
}

const onServer = async (address: string, words: string) => {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  await client.query(words)
  await client.end()
}

describe.skipIf(inject('postgresUrl') === null)(
  '[OPS-1] a node that cannot start says why in one line',
  () => {
    beforeEach(async () => {
      url = await freshPostgresUrl()
      dataDir = newFolder()
    })

    test('PostgreSQL is away, or has no such database', async () => {
      expect(await nodeSays({ DATABASE_URL: 'postgres://guatu@127.0.0.1:1/guatu' })).toMatch(
        /does not answer/,
      )
      expect(await nodeSays({ DATABASE_URL: `${url}x` })).toMatch(/has no database/)
    })

    test('PostgreSQL does not know who asks, and their password is not said', async () => {
      const wrong = new URL(url)
      wrong.username = 'nobody'
      wrong.password = 'hush-hush'
      const said = await nodeSays({ DATABASE_URL: wrong.href })
      expect(said).toMatch(/does not let nobody in/)
      expect(said).not.toMatch(/hush/)
    })

    test('the database is another program’s, or a newer version’s, and nothing is written to it', async () => {
      await onServer(url, 'create table theirs (a int)')
      expect(await nodeSays({})).toMatch(/another program/)
      const newer = await freshPostgresUrl()
      await onServer(
        newer,
        `create table migration (name text primary key, at bigint not null); insert into migration values ('999-later', 0)`,
      )
      expect(await nodeSays({ DATABASE_URL: newer })).toMatch(/newer version \(999-later\)/)
    })

    test('its secrets are not those of the other nodes', async () => {
      expect(await nodeSays({})).toBe(null)
      expect(await nodeSays({ AUTH_SECRET: 'another secret that is long enough' })).toMatch(
        /another auth-secret/,
      )
      const keyFile = join(newFolder(), 'key.pem')
      writeFileSync(keyFile, makeSigningKey())
      expect(await nodeSays({ SIGNING_KEY_FILE: keyFile })).toMatch(/another signing-key/)
      expect(await nodeSays({ DATA_DIR: newFolder() })).toMatch(/lacks what the other nodes have/)
      expect(await nodeSays({})).toBe(null)
    })

    test('it is started for a demo over real work, or the other way round', async () => {
      expect(await nodeSays({})).toBe(null)
      expect(await nodeSays({}, true)).toMatch(/holds real data/)
      await onServer(url, `update setting set value = 'demo' where name = 'purpose'`)
      expect(await nodeSays({})).toMatch(/holds a demo/)
    })

    test('the password of Redis is wrong; that Redis is away is no reason not to start', async () => {
      const redis = new URL(inject('redisUrl') ?? 'redis://127.0.0.1:1')
      redis.password = 'wrong'
      if (inject('redisUrl'))
        expect(await nodeSays({ REDIS_URL: redis.href })).toMatch(/Redis at .* does not let us in/)
      expect(await nodeSays({ REDIS_URL: 'redis://127.0.0.1:1' })).toBe(null)
    })
  },
)
