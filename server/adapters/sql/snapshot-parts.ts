import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Kysely } from 'kysely'
import { breathing } from '../../snapshot/breath.ts'
import { partOf } from '../../snapshot/part.ts'
import type { PartStore } from '../../snapshot/snapshot-store.ts'
import { bytesOf } from './journal-rows.ts'
import { partDictionary } from './part-dictionary.ts'
import type { PartRow, SnapshotTables } from './snapshot-tables.ts'
import type { SqlDatabase } from './sql-database.ts'

const dictionary = Buffer.from(partDictionary)

/** Rows of one turn of the database: a few milliseconds, and far from as many parameters as a statement may have. */
const atOnce = 250

/** Parts by content on either database. Compressing happens outside the database's turn, with breaths. */
export function sqlPartStore(database: SqlDatabase): PartStore {
  const db = database.kysely as Kysely<SnapshotTables>
  return {
    async known(campaign, names) {
      const known = new Set<string>()
      for (const some of slices(names)) {
        const rows = await db
          .selectFrom('snapshotPart')
          .select('name')
          .where('campaign', '=', campaign)
          .where('name', 'in', some)
          .execute()
        for (const { name } of rows) known.add(name)
      }
      return known
    },
    async keepParts(campaign, parts) {
      const breathe = breathing()
      let bytes = 0
      // in one order everywhere: two nodes that keep the same parts wait for each other, never both
      for (const some of slices(parts.toSorted(byName))) {
        const rows: PartRow[] = []
        for (const { name, text } of some) {
          const body = deflateRawSync(text, { dictionary, level: 9 })
          rows.push({ campaign, name, crc: crc32(body), body })
          await breathe()
        }
        bytes += await addedBytes(db, rows)
      }
      return bytes
    },
    async readParts(campaign, names) {
      const breathe = breathing()
      const texts = new Map<string, string>()
      for (const some of slices([...new Set(names)])) {
        const rows = await db
          .selectFrom('snapshotPart')
          .select(['name', 'crc', 'body'])
          .where('campaign', '=', campaign)
          .where('name', 'in', some)
          .execute()
        for (const row of rows) {
          const { name, text } = readPartRow(row)
          if (text === null) throw new Error(`part ${name} of ${campaign} is not what its name says`)
          texts.set(name, text)
          await breathe()
        }
        for (const name of some)
          if (!texts.has(name)) throw new Error(`part ${name} of ${campaign} is missing`)
      }
      return texts
    },
  }
}

/** A row's text, or null where a bit of it is not as it was written. */
export function readPartRow({ name, crc, body: said }: Omit<PartRow, 'campaign'>): {
  readonly name: string
  readonly text: string | null
} {
  const body = bytesOf(said)
  if (crc32(body) !== crc) return { name, text: null }
  const text = inflated(body)
  return { name, text: text !== null && partOf(text).name === name ? text : null }
}

function inflated(body: Uint8Array): string | null {
  try {
    return inflateRawSync(body, { dictionary }).toString('utf8')
  } catch {
    return null // not a deflated text at all
  }
}

/** One statement, so all of it or nothing; what another node has just kept is not counted. */
async function addedBytes(db: Kysely<SnapshotTables>, rows: readonly PartRow[]): Promise<number> {
  const added = await db
    .insertInto('snapshotPart')
    .values(rows)
    .onConflict(conflict => conflict.doNothing())
    .returning('name')
    .execute()
  const length = new Map(rows.map(({ name, body }) => [name, body.length]))
  return added.reduce((bytes, { name }) => bytes + (length.get(name) ?? 0), 0)
}

const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : 0

function* slices<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += atOnce) yield items.slice(at, at + atOnce)
}
