import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { sql } from 'kysely'
import { describe, expect, inject, onTestFinished, test } from 'vitest'
import { openFolderEvidence } from '../../server/adapters/files/folder-evidence.ts'
import { postgresEvidence } from '../../server/adapters/postgres/evidence-store.ts'
import { type EvidenceStore, largestEvidence } from '../../server/campaign/evidence/evidence-store.ts'
import { CampaignId } from '../../shared/ids.ts'
import { freshPostgres } from '../support/databases.ts'
import { makeDataDir } from '../support/rooms.ts'

const campaign = CampaignId.parse('demo')
const other = CampaignId.parse('other')

/** A photo by its first bytes, and every byte after them telling where it is. */
const photo = (bytes: number, seed = 1) =>
  Buffer.from(
    Uint8Array.from({ length: bytes }, (_, n) => [0xff, 0xd8, 0xff][n] ?? (n * 7 + (n >> 8) + seed) % 256),
  )

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** As it comes over the network: in pieces that know nothing of the store's. */
async function* inPieces(bytes: Uint8Array, piece = 60_001) {
  for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece)
}

async function* brokenOff(bytes: Uint8Array) {
  yield bytes
  throw new Error('broken off')
}

interface Place {
  readonly store: EvidenceStore
  /** The same place under another name. */
  readonly letters: EvidenceStore
  /** What lies there, of whatever campaign and name. */
  left(): Promise<number>
}

async function inFolder(): Promise<Place> {
  const { path, remove } = makeDataDir()
  onTestFinished(remove)
  const files = () => readdirSync(path, { recursive: true, withFileTypes: true }).filter(one => one.isFile())
  return {
    store: openFolderEvidence(path),
    letters: openFolderEvidence(path, 'slip-evidence'),
    left: async () => files().length,
  }
}

async function inPostgres(): Promise<Place> {
  const database = await freshPostgres()
  const { path, remove } = makeDataDir()
  onTestFinished(remove)
  const waiting = join(path, 'waiting')
  mkdirSync(waiting)
  const chunked = sql<{
    files: number
  }>`select count(distinct ("store", "campaign", "sha256")) as files from "evidenceChunk"`
  return {
    store: postgresEvidence(database, 'evidence', waiting),
    letters: postgresEvidence(database, 'slip-evidence', waiting),
    left: async () =>
      ((await chunked.execute(database.kysely)).rows[0]?.files ?? -1) + readdirSync(waiting).length,
  }
}

function suite(place: () => Promise<Place>): void {
  const read = async (store: EvidenceStore, of: CampaignId, name: string) => {
    const found = await store.read(of, name)
    return found && { bytes: found.bytes, content: await buffer(found.content) }
  }

  test.each([12, 256 * 1024, 256 * 1024 + 1, 1_000_000])(
    'a photo of %i bytes comes back as it was',
    async size => {
      const { store } = await place()
      const bytes = photo(size)
      const kept = await store.keep(campaign, inPieces(bytes))
      expect(kept).toEqual({ sha256: sha256(bytes), bytes: size, mediaType: 'image/jpeg' })
      const back = await read(store, campaign, sha256(bytes))
      expect(back?.bytes).toBe(size)
      expect(back?.content.equals(bytes)).toBe(true)
    },
  )

  test('a file belongs to its campaign and to its store', async () => {
    const { store, letters } = await place()
    const bytes = photo(5000)
    await store.keep(campaign, inPieces(bytes))
    expect(await store.read(other, sha256(bytes))).toBeNull()
    expect(await letters.read(campaign, sha256(bytes))).toBeNull()
    expect(await store.read(campaign, sha256(photo(5001)))).toBeNull()
  })

  test('the same file twice is one, and at once too', async () => {
    const { store, left } = await place()
    const bytes = photo(700_000)
    const kept = await Promise.all(Array.from({ length: 4 }, () => store.keep(campaign, inPieces(bytes))))
    expect(new Set(kept.map(one => JSON.stringify(one))).size).toBe(1)
    expect(await store.keep(campaign, inPieces(bytes))).toEqual(kept[0])
    expect(await left()).toBe(1)
    expect((await read(store, campaign, sha256(bytes)))?.content.equals(bytes)).toBe(true)
  })

  test('what is no photo and no PDF is refused before its end, and nothing of it is left', async () => {
    const { store, left } = await place()
    let taken = 0
    async function* program() {
      for (; taken < 100; taken++) yield Buffer.from('MZ-- this is a program')
    }
    expect(await store.keep(campaign, program())).toMatchObject({ refused: 'bad-file' })
    expect(taken).toBeLessThan(3)
    expect(await store.keep(campaign, inPieces(Buffer.from([0xff])))).toMatchObject({ refused: 'bad-file' })
    expect(await left()).toBe(0)
  })

  test('one byte more than may be is refused, and nothing of it is left', async () => {
    const { store, left } = await place()
    const bytes = photo(largestEvidence + 1)
    const refused = { refused: 'too-large', detail: { limitBytes: largestEvidence } }
    expect(await store.keep(campaign, inPieces(bytes, 1_000_000))).toEqual(refused)
    expect(await left()).toBe(0)
    const largest = bytes.subarray(0, largestEvidence)
    expect(await store.keep(campaign, inPieces(largest, 1_000_000))).toMatchObject({ bytes: largestEvidence })
  })

  test('an upload that breaks off leaves nothing behind', async () => {
    const { store, left } = await place()
    await expect(store.keep(campaign, brokenOff(photo(600_000)))).rejects.toThrow('broken off')
    expect(await left()).toBe(0)
  })

  test('whoever stops reading in the middle keeps nobody from reading', async () => {
    const { store } = await place()
    const bytes = photo(1_000_000)
    await store.keep(campaign, inPieces(bytes))
    const started = await Promise.all(Array.from({ length: 20 }, () => store.read(campaign, sha256(bytes))))
    const first = (reader: (typeof started)[number]) =>
      new Promise(resolve => reader?.content.once('readable', resolve))
    await Promise.all(started.map(first))
    expect((await read(store, campaign, sha256(bytes)))?.content.equals(bytes)).toBe(true)
    for (const reader of started) reader?.content.destroy()
  })
}

describe('evidence in a folder', () => suite(inFolder))
describe.skipIf(inject('postgresUrl') === null)('evidence in PostgreSQL', () => suite(inPostgres))
