import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { StartProblem } from '../../server/program/start-problem.ts'
import { apiClient } from '../support/api.ts'
import { type PrivatePostgres, startPostgres } from '../support/private-postgres.ts'
import { openServer } from '../support/server.ts'
import { temporaryFolder } from '../support/server-process.ts'

/** With what an address has to escape. */
const password = 'p@ss/w:rd%41 #?字'

describe.skipIf(inject('postgresUrl') === null)('[OPS-1] a PostgreSQL that asks for a password', () => {
  const folder = temporaryFolder()
  const passwordFile = join(folder, 'password')
  let postgres: PrivatePostgres
  let url = ''
  beforeAll(async () => {
    postgres = await startPostgres({ password })
    url = await postgres.database()
    writeFileSync(passwordFile, `${password}\n`)
  }, 60_000)
  afterAll(() => postgres.close())

  const open = (env: NodeJS.ProcessEnv) =>
    openServer({ env: { DATA_DIR: join(folder, 'node'), REDIS_URL: '', ...env } })

  test('is opened by the one in the address, and by the one in a file, whatever the address says', async () => {
    const wrong = new URL(url)
    wrong.password = 'wrong'
    const ways = [{ DATABASE_URL: url }, { DATABASE_URL: wrong.href, DATABASE_PASSWORD_FILE: passwordFile }]
    for (const env of ways) {
      const node = await open(env)
      expect((await apiClient(node.url).get('/readyz')).status).toBe(200)
      await node.stop()
    }
  })

  test('is not opened by another one, and neither is said', async () => {
    const wrong = new URL(url)
    wrong.password = 'hush-hush'
    const problem: unknown = await open({ DATABASE_URL: wrong.href }).catch(cause => cause)
    expect(problem).toBeInstanceOf(StartProblem)
    expect(String(problem)).toMatch(/does not let postgres in/)
    expect(String(problem)).not.toMatch(/hush|p@ss|p%40ss/)
  })
})
