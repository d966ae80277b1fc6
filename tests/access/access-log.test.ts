import { type Kysely, sql } from 'kysely'
import { expect, test } from 'vitest'
import { AccessLog, verifyAccessLog } from '../../server/access/access-log.ts'
import { accessTables } from '../../server/access/tables.ts'
import { refuse } from '../../shared/refusal.ts'
import { onEveryDatabase, type TestDatabase } from '../support/databases.ts'

const event = { kind: 'sign-in', actorId: 'u1', ip: '10.0.0.1', ok: true } as const

onEveryDatabase('[ACC-9] the access log', (open, kind) => {
  const begin = async () => {
    const database = await open()
    let now = 1000
    const node = () => new AccessLog(database, () => (now += 1))
    return { database, db: accessTables(database), log: node(), node }
  }
  const beginWithRows = async () => {
    const begun = await begin()
    await Promise.all(['甲', '乙', '丙', '丁'].map(actorName => begun.log.append({ ...event, actorName })))
    return begun
  }

  test('keeps the order things were told in, and its chain holds', async () => {
    const { db, log } = await beginWithRows()
    expect((await log.page(null, 10)).map(row => row.actorName)).toEqual(['丁', '丙', '乙', '甲'])
    expect(await verifyAccessLog(db)).toBeNull()
  })

  test('[SCALE-1] is one chain whichever nodes write it at once', async () => {
    const { db, node } = await begin()
    const nodes = [node(), node(), node()]
    const told = Array.from({ length: 30 }, (_, i) => nodes[i % 3]?.append({ ...event, actorName: `n${i}` }))
    await Promise.all(told)
    const rows = await db.selectFrom('accessEvent').select('actorName').execute()
    expect(new Set(rows.map(row => row.actorName)).size).toBe(30)
    expect(await verifyAccessLog(db)).toBeNull()
  })

  test('holds whatever was typed where the name belongs', async () => {
    const { db, log } = await begin()
    for (const actorName of ['\ud83d', 'a\u0000b', '\r\n', '督查员\udc00'])
      await log.append({ ...event, actorName, detail: { typed: actorName } })
    expect(await verifyAccessLog(db)).toBeNull()
  })

  test('a change that is refused is undone and leaves no row', async () => {
    const { db, log } = await begin()
    const refused = await log.appendChange({ ...event, actorName: '甲' }, async transaction => {
      await transaction
        .insertInto('screenPairing')
        .values({ secretHash: 's', codeHash: 'c', expiresAt: 1, screenId: null })
        .execute()
      return refuse('no-such-item')
    })
    expect(refused).toMatchObject({ refused: 'no-such-item' })
    expect(await db.selectFrom('screenPairing').selectAll().execute()).toEqual([])
    expect(await log.page(null, 10)).toEqual([])
  })

  test('refuses to be changed or shortened', async () => {
    const { db } = await beginWithRows()
    await expect(db.updateTable('accessEvent').set({ ok: 0 }).execute()).rejects.toThrow(/append-only/)
    await expect(db.deleteFrom('accessEvent').execute()).rejects.toThrow(/append-only/)
  })

  const behindItsBack: readonly [string, string, number][] = [
    ['a word changed', `update "accessEvent" set "actorName" = '某人' where seq = 2`, 2],
    ['a failure made a success', 'update "accessEvent" set ok = 0 where seq = 3', 3],
    ['a row taken out', 'delete from "accessEvent" where seq = 2', 3],
  ]
  test.each(behindItsBack)('shows where it was changed behind its back: %s', async (_what, text, seq) => {
    const { database, db } = await beginWithRows()
    for (const guard of guards[kind]) await run(database, guard)
    await run(database, text)
    expect(await verifyAccessLog(db)).toBe(seq)
  })
})

const guards: Record<TestDatabase['kind'], readonly string[]> = {
  sqlite: ['update', 'delete'].map(act => `drop trigger accessEvent_never_${act}`),
  postgres: ['drop trigger "accessEvent_never_changes" on "accessEvent"'],
}

const run = ({ kysely }: { readonly kysely: Kysely<unknown> }, text: string) => sql.raw(text).execute(kysely)
