import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'
import type { CampaignId } from '../../../shared/ids.ts'
import { breathing } from '../../snapshot/breath.ts'
import { type Part, partOf } from '../../snapshot/part.ts'
import type { PartStore } from '../../snapshot/snapshot-store.ts'
import { bytesOf, type Row } from '../sql/journal-rows.ts'
import type { Database } from './open-database.ts'
import { partDictionary } from './part-dictionary.ts'
import { type Prepare, statementsOf } from './statements.ts'
import { transaction } from './transaction.ts'

const dictionary = Buffer.from(partDictionary)

/** Rows of one turn of the database: a few milliseconds. */
const atOnce = 250

/** Parts by content on SQLite. Compressing happens outside the database's turn, with breaths. */
export function sqlitePartStore(database: Database): PartStore {
  const alone = <T>(work: (prepare: Prepare) => T): Promise<T> =>
    database.exclusive(handle => work(statementsOf(handle)))
  return {
    async known(campaign, names) {
      const known = new Set<string>()
      for (const some of slices(names)) {
        const rows = await alone(prepare =>
          prepare(
            `select name from snapshotPart
              where campaign = ? and name in (select value from json_each(?))`,
          ).all(campaign, JSON.stringify(some)),
        )
        for (const { name } of rows) known.add(String(name))
      }
      return known
    },
    async keepParts(campaign, parts) {
      const breathe = breathing()
      let bytes = 0
      for (const some of slices(parts)) {
        const bodies: [Part, Buffer][] = []
        for (const part of some) {
          bodies.push([part, deflateRawSync(part.text, { dictionary, level: 9 })])
          await breathe()
        }
        bytes += await database.exclusive(handle =>
          transaction(handle, () => keepBodies(statementsOf(handle), campaign, bodies)),
        )
      }
      return bytes
    },
    async readParts(campaign, names) {
      const breathe = breathing()
      const texts = new Map<string, string>()
      for (const some of slices([...new Set(names)])) {
        const rows = await alone(prepare =>
          prepare(
            `select name, crc, body from snapshotPart
              where campaign = ? and name in (select value from json_each(?))`,
          ).all(campaign, JSON.stringify(some)),
        )
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
export function readPartRow(row: Row): { readonly name: string; readonly text: string | null } {
  const name = String(row.name)
  const body = bytesOf(row.body)
  if (crc32(body) !== Number(row.crc)) return { name, text: null }
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

function keepBodies(
  prepare: Prepare,
  campaign: CampaignId,
  bodies: readonly (readonly [Part, Buffer])[],
): number {
  const insert = prepare('insert into snapshotPart values (?, ?, ?, ?) on conflict do nothing')
  let bytes = 0
  for (const [{ name }, body] of bodies) {
    const { changes } = insert.run(campaign, name, crc32(body), body)
    if (Number(changes) > 0) bytes += body.length
  }
  return bytes
}

function* slices<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += atOnce) yield items.slice(at, at + atOnce)
}
