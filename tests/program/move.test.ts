import { createHash } from 'node:crypto'
import { cpSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest'
import { move } from '../../scripts/move/move.ts'
import { readConfig } from '../../server/program/config.ts'
import type { Slip } from '../../shared/slip/slip.ts'
import { at, deed, draftOf, issue, must, openSlipTown, type SlipTown, said } from '../slip/slip-people.ts'
import { apiClient } from '../support/api.ts'
import { passwordOf } from '../support/api-people.ts'
import { freshPostgresUrl } from '../support/databases.ts'
import { makeDataDir } from '../support/rooms.ts'
import { openServer } from '../support/server.ts'
import { tcpLink } from '../support/tcp-link.ts'

const embedded = { DATABASE_URL: '', REDIS_URL: '' }
const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(600_000, 7)])
const fileHash = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')

describe.skipIf(inject('postgresUrl') === null)(
  'an installation with letters, evidence and a snapshot',
  () => {
    let dataDir: string
    let cookie: string
    let slip: Slip
    let town: SlipTown
    let stopped = false

    beforeAll(async () => {
      town = await openSlipTown(embedded)
      dataDir = town.server.dataDir
      const { inspector, unit, dispatch } = town.people
      slip = must(await deed(unit, await issue(town, inspector), said('sign')))
      expect((await inspector.post(`${at}/slips`, draftOf(town))).status).toBe(200)
      const form = new FormData()
      form.set('file', new Blob([pdf]), '示例.pdf')
      expect(
        (await unit.send(`${at}/slips/${slip.id}/evidence`, { method: 'POST', body: form })).status,
      ).toBe(200)
      expect((await dispatch.post(`${at}/snapshots`)).status).toBe(200)
      cookie = unit.cookie()
    }, 60_000)
    afterAll(async () => {
      await stop()
      rmSync(dataDir, { recursive: true, force: true })
    })

    const stop = async () => {
      if (!stopped) await town.server.program.stop()
      stopped = true
    }
    /** Answers what was said, line by line, and whether it went through. */
    const moved = async (url: string, from = dataDir, hear: (line: string) => void = () => undefined) => {
      const lines: string[] = []
      const whole = await move(from, readConfig({ DATABASE_URL: url, DATA_DIR: from }, []), line => {
        lines.push(line)
        hear(line)
      })
      return { whole, lines }
    }
    const copyOfSource = () => {
      const dir = makeDataDir()
      onTestFinished(dir.remove)
      cpSync(dataDir, dir.path, { recursive: true })
      rmSync(join(dir.path, 'moved-to-postgres'), { force: true })
      return dir.path
    }

    test('[SCALE-5] is not moved while its server runs, and the reason is one line', async () => {
      await expect(moved(await freshPostgresUrl())).rejects.toThrow(/open in another process.*请先停止服务/)
      await stop()
    })

    test('[SCALE-5] is moved whole and proven; again moves nothing and proves it; the source is left byte for byte, and not worked on', async () => {
      await stop()
      const url = await freshPostgresUrl()
      const before = fileHash(join(dataDir, 'guatu.db'))
      const first = await moved(url)
      expect(first.lines.filter(line => line.startsWith('✗'))).toEqual([])
      expect(first.whole).toBe(true)
      for (const words of [
        /table journal: [1-9]\d* rows/,
        /table slipTrail: [1-9]/,
        /table snapshotPart: [1-9]/,
        /table accessEvent: [1-9]/,
        /audit chain of [1-9]\d* rows whole/,
        /2 slips in [1-9]\d* acts whole/,
        /xuancheng: [1-9]\d* updates replayed, values and deletions equal/,
        /evidence: 1 files equal/,
      ])
        expect(
          first.lines.some(line => words.test(line)),
          String(words),
        ).toBe(true)
      expect(fileHash(join(dataDir, 'guatu.db'))).toBe(before)
      await expect(openServer({ dataDir, env: embedded })).rejects.toThrow(
        /was moved to PostgreSQL.*moved-to-postgres/,
      )

      const again = await moved(url)
      expect(again.whole).toBe(true)
      expect(again.lines[0]).toMatch(/moved before/)

      const node = await openServer({
        env: {
          DATABASE_URL: url,
          REDIS_URL: '',
          AUTH_SECRET_FILE: join(dataDir, 'auth-secret'),
          SIGNING_KEY_FILE: join(dataDir, 'signing-key.pem'),
        },
      })
      onTestFinished(() => node.stop())
      const session = await fetch(`${node.url}/api/session`, { headers: { cookie } })
      expect(session.status).toBe(200) // who was signed in still is
      const unit = apiClient(node.url)
      expect((await unit.signIn('unit', passwordOf('unit'))).status).toBe(200)
      must(await deed(unit, slip, said('start')))
      const { dispatch } = town.people
      const there = dispatch.at(node.url)
      expect((await there.get(`${at}/slips`)).status).toBe(200)

      // worked on since: what was moved is still under it, and that is what is proven now
      const later = await moved(url)
      expect(later.lines.some(line => /worked on since/.test(line))).toBe(true)
      expect(later.whole).toBe(true)
    }, 60_000)

    test('[SCALE-5] a byte changed in the source is found, and nothing is written', async () => {
      await stop()
      const from = copyOfSource()
      const handle = new DatabaseSync(join(from, 'guatu.db'))
      handle.exec('drop trigger journal_never_update')
      handle.exec("update journal set name = name || '改' where seq = 2")
      handle.close()
      const url = await freshPostgresUrl()
      const { whole, lines } = await moved(url, from)
      expect(whole).toBe(false)
      expect(lines.some(line => /✗.*row 2 of the audit chain/.test(line))).toBe(true)
      expect(await rowsIn(url, 'journal')).toBe(0)
    }, 60_000)

    test('[SCALE-5] a move whose connection is cut leaves PostgreSQL empty, and can be run again', async () => {
      await stop()
      const from = copyOfSource()
      const url = new URL(await freshPostgresUrl())
      const link = await tcpLink(Number(url.port))
      onTestFinished(() => link.close())
      const linked = new URL(url)
      linked.port = String(link.port)
      await expect(
        moved(linked.href, from, line => {
          if (/audit chain/.test(line)) link.cut()
        }),
      ).rejects.toThrow()
      expect(await rowsIn(url.href, 'journal')).toBe(0)
      link.heal()
      expect((await moved(linked.href, from)).whole).toBe(true)
    }, 60_000)

    test('[SCALE-5] a database that holds something else is refused', async () => {
      await stop()
      const url = await freshPostgresUrl()
      const other = await openServer({ env: { DATABASE_URL: url, REDIS_URL: '' } })
      await other.stop()
      await expect(moved(url, copyOfSource())).rejects.toThrow(/not empty/)
    }, 60_000)
  },
)

async function rowsIn(url: string, table: string): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(`select count(*)::int n from "${table}"`)
  await client.end()
  return rows[0].n
}
