import { execFile } from 'node:child_process'
import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPeopledServer, type PeopledServer } from '../support/api-people.ts'
import { temporaryFolder } from '../support/server-process.ts'
import { onPostgres, storeSettings } from '../support/test-store.ts'

describe('[AUD-1] npm run verify, on the store of a running server', () => {
  const dataDir = temporaryFolder()
  let server: PeopledServer
  beforeAll(async () => {
    server = await openPeopledServer({ DATA_DIR: dataDir })
    const office = await server.join('office2', ['dispatch'])
    for (const scopeNote of ['甲', '乙', '丙']) {
      const command = { type: 'plan.head', head: { scopeNote } }
      const answer = await office.post('/api/campaigns/xuancheng/commands', {
        key: `note-${scopeNote}-key`,
        command,
      })
      expect(answer.status).toBe(200)
    }
  }, 60_000)
  afterAll(() => server.stop())

  test('says of each chain that it is whole', async () => {
    const { code, lines } = await verify()
    expect(lines).toMatch(/: \d+ rows, whole/)
    expect(lines).toMatch(/sealed days and snapshots, whole/)
    expect(lines).toMatch(/access log: whole/)
    expect(code).toBe(0)
  })

  test('names the row in which a byte was changed behind its back', async () => {
    await changeByte(server.program.parts.access.db, 2)
    const { code, lines } = await verify()
    expect(lines).toMatch(/row 2 does not fit/)
    expect(lines).toMatch(/access log: whole/)
    expect(code).toBe(1)
  })

  async function verify(): Promise<{ readonly code: number; readonly lines: string }> {
    const env = { ...process.env, DATA_DIR: dataDir, ...(await storeSettings(dataDir)) }
    return new Promise(resolve => {
      const child = execFile(process.execPath, ['scripts/verify.ts'], { env }, (_, stdout, stderr) =>
        resolve({ code: child.exitCode ?? -1, lines: stdout + stderr }),
      )
    })
  }
})

/** As somebody could who administers the database. */
async function changeByte<T>(db: Kysely<T>, seq: number): Promise<void> {
  const unguarded = onPostgres
    ? 'alter table "journal" disable trigger user'
    : 'drop trigger journal_never_update'
  await sql.raw(unguarded).execute(db)
  const { rows } = await sql<{
    bytes: Uint8Array
  }>`select "bytes" from "journal" where "seq" = ${seq}`.execute(db)
  const bytes = Buffer.from(rows[0]?.bytes ?? [])
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1)
  await sql`update "journal" set "bytes" = ${bytes} where "seq" = ${seq}`.execute(db)
}
