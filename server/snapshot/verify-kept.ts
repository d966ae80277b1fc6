import type { CalendarDate } from '../../shared/calendar/date.ts'
import type { CampaignId } from '../../shared/ids.ts'
import type { FrozenBoard } from '../../shared/snapshot/frozen-board.ts'
import type { SnapshotMetrics } from '../../shared/snapshot/metrics.ts'
import { canonicalJson } from '../room/canonical-json.ts'
import { breathing } from './breath.ts'
import { type Bucket, bucketOf, entryName, noBucket, readBucket } from './bucket.ts'
import { hashOf } from './cut-board.ts'
import { frozenText } from './frozen-text.ts'
import type { JournalPast } from './journal-past.ts'
import { entryTexts } from './read-board.ts'
import { openReplay, type Replay } from './replay.ts'
import { besideBuckets, readRoot } from './root.ts'
import type { KeptSnapshot, PartStore } from './snapshot-store.ts'

/** Something that does not fit, and where: what an inspector is told. */
export interface Finding {
  readonly day: CalendarDate | null
  /** `root`, `bucket 7`, `card/…`, `board`, `metrics`, `journal`. */
  readonly what: string
  readonly why:
    | 'missing-or-changed'
    | 'misplaced'
    | 'hash-differs'
    | 'count-differs'
    | 'not-what-the-journal-says'
}

/** Findings of one kind in one snapshot that are worth naming. */
const namedAtMost = 5

/**
 * SNAP-2: follows every snapshot from its root to its last part, checks the hash of the whole, and compares what people had entered with the
 * journal, replayed from its first row. How the board was judged is what the hash says: a later version may judge otherwise.
 * `snapshots` in the order of their seqs.
 */
export async function* verifyKept(
  store: PartStore,
  past: JournalPast,
  campaign: CampaignId,
  snapshots: readonly KeptSnapshot[],
): AsyncGenerator<Finding> {
  const reader = tolerantReader(store, campaign)
  const journal = replayer(past, campaign)
  for (const one of snapshots) {
    const { day } = one.facts
    const found: Omit<Finding, 'day'>[] = []
    const board = await readWhole(reader, one, found)
    if (board) await compare(await journal.at(one), board, found)
    const told = new Map<string, number>()
    for (const finding of found) {
      const count = (told.get(finding.why) ?? 0) + 1
      told.set(finding.why, count)
      if (count <= namedAtMost) yield { day, ...finding }
    }
  }
  journal.close()
}

type Found = Omit<Finding, 'day'>[]
type Texts = ReturnType<typeof entryTexts>

/** What hangs from a root; null as soon as a piece of it is not what it should be. */
async function readWhole(
  reader: TolerantReader,
  { facts, root: name }: KeptSnapshot,
  found: Found,
): Promise<Texts | null> {
  const rootText = (await reader.read([name])).get(name)
  if (rootText === undefined) {
    found.push({ what: 'root', why: 'missing-or-changed' })
    return null
  }
  const root = readRoot(rootText)
  const buckets = await reader.buckets(root.buckets)
  for (const [at, bucket] of buckets.entries()) {
    if (!bucket) found.push({ what: `bucket ${at}`, why: 'missing-or-changed' })
    for (const entry of bucket?.keys() ?? [])
      if (bucketOf(entry) !== at) found.push({ what: entry, why: 'misplaced' })
  }
  const entries = buckets.flatMap(bucket => [...(bucket ?? [])])
  const parts = await reader.read([...entries.map(([, { part }]) => part), ...besideBuckets(root)])
  for (const [entry, { part }] of entries)
    if (!parts.has(part)) found.push({ what: entry, why: 'missing-or-changed' })
  for (const name of besideBuckets(root))
    if (!parts.has(name))
      found.push({ what: name === root.metrics ? 'metrics' : 'marks', why: 'missing-or-changed' })
  if (found.length > 0) return null
  const texts = entryTexts(root, entries, parts)
  if ((await hashOf(frozenText(texts))) !== facts.sha256) found.push({ what: 'board', why: 'hash-differs' })
  if (root.today !== facts.day) found.push({ what: 'day', why: 'not-what-the-journal-says' })
  if (!countsFit(texts)) found.push({ what: 'metrics', why: 'count-differs' })
  return texts
}

/** The figures must at least be those of the lamps beside them. */
function countsFit({ metrics, standing }: Texts): boolean {
  const { cards, lamps } = JSON.parse(metrics) as SnapshotMetrics
  const counted = { red: 0, yellow: 0, green: 0, done: 0, unreported: 0 }
  for (const text of standing.values()) {
    const { lamp, unreported } = JSON.parse(text) as FrozenBoard['standing'][string]
    counted[lamp] += 1
    if (unreported) counted.unreported += 1
  }
  return cards === standing.size && canonicalJson(lamps) === canonicalJson(counted)
}

async function compare(said: FrozenBoard | null, texts: Texts, found: Found): Promise<void> {
  if (!said) {
    found.push({ what: 'journal', why: 'missing-or-changed' })
    return
  }
  const breathe = breathing()
  const kinds = [
    ['card', said.cards, texts.cards],
    ['meeting', said.meetings, texts.meetings],
    ['plan', said.plan, texts.plan],
  ] as const
  for (const [kind, values, kept] of kinds)
    for (const id of new Set([...Object.keys(values), ...kept.keys()])) {
      const fits = Object.hasOwn(values, id) && canonicalJson(values[id]) === kept.get(id)
      if (!fits) found.push({ what: entryName(kind, id), why: 'not-what-the-journal-says' })
      await breathe()
    }
}

interface TolerantReader {
  /** Without what is missing or not what its name says. */
  read(names: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** In the order asked; null for one that cannot be read. */
  buckets(names: readonly string[]): Promise<readonly (Bucket | null)[]>
}

/** Keeps what the last snapshot was made of: the next one is made of nearly the same. */
function tolerantReader(store: PartStore, campaign: CampaignId): TolerantReader {
  let texts = new Map<string, string>()
  const buckets = new Map<string, Bucket>()
  const fresh = async (names: readonly string[]): Promise<ReadonlyMap<string, string>> => {
    try {
      return await store.readParts(campaign, names)
    } catch {
      const found = new Map<string, string>()
      for (const name of names)
        for (const [key, text] of await store.readParts(campaign, [name]).catch(() => []))
          found.set(key, text)
      return found // what cannot be read is for the caller to name
    }
  }
  const read = async (names: readonly string[]) => {
    const added = await fresh(names.filter(name => !texts.has(name)))
    const next = new Map<string, string>()
    for (const name of names) {
      const text = texts.get(name) ?? added.get(name)
      if (text !== undefined) next.set(name, text)
    }
    if (names.length > 1) texts = next
    return next
  }
  return {
    read,
    async buckets(names) {
      const unknown = names.filter(name => name !== noBucket && !buckets.has(name))
      for (const [name, text] of await fresh(unknown)) buckets.set(name, readBucket(text))
      return names.map(name => (name === noBucket ? new Map() : (buckets.get(name) ?? null)))
    },
  }
}

/** One way through the journal; checkpoints are not believed. */
function replayer(past: JournalPast, campaign: CampaignId) {
  const unaided: JournalPast = {
    ...past,
    start: async () => null,
    newestKeptStart: async () => Number.POSITIVE_INFINITY,
  }
  let replay: Replay | null = null
  return {
    async at({ facts }: KeptSnapshot): Promise<FrozenBoard | null> {
      try {
        if (replay && (replay.epoch !== facts.epoch || replay.seq > facts.seq)) replay.dispose()
        if (!replay || replay.epoch !== facts.epoch || replay.seq > facts.seq)
          replay = await openReplay(unaided, campaign, facts)
        await replay.advance(facts.seq)
        return replay.freeze(facts.day)
      } catch {
        return null // the journal does not reach there, or its bytes are no updates any more
      }
    },
    close: () => replay?.dispose(),
  }
}
