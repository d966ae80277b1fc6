import type { CampaignId, SnapshotId } from '../../shared/ids.ts'
import type { SnapshotFacts } from '../../shared/snapshot/snapshot.ts'
import { canonicalJson } from '../room/canonical-json.ts'
import { breathing } from './breath.ts'
import { type Bucket, type BucketEntry, entryOf, noBucket, readBucket } from './bucket.ts'
import { hashOf } from './cut-board.ts'
import { type FrozenTexts, frozenText } from './frozen-text.ts'
import { joinMark, type Marks, readMarks } from './marks.ts'
import { besideBuckets, type Root, readRoot } from './root.ts'
import type { PartStore, SnapshotStore } from './snapshot-store.ts'

/** The canonical JSON of a kept board; throws when it is no longer what its hash says. Null when there is no such snapshot. */
export async function readKeptBoard(
  store: SnapshotStore,
  campaign: CampaignId,
  id: SnapshotId,
): Promise<{ readonly facts: SnapshotFacts; readonly json: string } | null> {
  const found = await store.find(campaign, id)
  if (!found) return null
  const { facts } = found
  const root = await readRootNamed(store, campaign, found.root)
  const buckets = await readBuckets(store, campaign, root.buckets)
  const entries = buckets.flatMap(bucket => [...bucket])
  const pieces = [...frozenText(await textsOf(store, campaign, root, entries))]
  if ((await hashOf(pieces)) !== facts.sha256)
    throw new Error(`snapshot ${id} of ${campaign} is not what its hash says`)
  return { facts, json: pieces.join('') }
}

export async function readRootNamed(store: PartStore, campaign: CampaignId, name: string): Promise<Root> {
  const parts = await store.readParts(campaign, [name])
  return readRoot(parts.get(name) ?? '')
}

/** In the order asked; those that hold nothing come empty. */
export async function readBuckets(
  store: PartStore,
  campaign: CampaignId,
  names: readonly string[],
): Promise<readonly Bucket[]> {
  const held = names.filter(name => name !== noBucket)
  const texts = await store.readParts(campaign, held)
  const breathe = breathing()
  const buckets: Bucket[] = []
  for (const name of names) {
    const text = texts.get(name)
    buckets.push(text === undefined ? new Map() : readBucket(text))
    await breathe()
  }
  return buckets
}

async function textsOf(
  store: PartStore,
  campaign: CampaignId,
  root: Root,
  entries: readonly (readonly [string, BucketEntry])[],
): Promise<FrozenTexts> {
  const names = entries.map(([, { part }]) => part)
  return entryTexts(root, entries, await store.readParts(campaign, [...names, ...besideBuckets(root)]))
}

/** The board that hangs from a root, with all its parts at hand. */
export function entryTexts(
  root: Root,
  entries: readonly (readonly [string, BucketEntry])[],
  parts: ReadonlyMap<string, string>,
): FrozenTexts {
  const texts = {
    card: new Map<string, string>(),
    meeting: new Map<string, string>(),
    plan: new Map<string, string>(),
  }
  const standing = new Map<string, string>()
  const marks = marksIn(root, parts)
  for (const [name, entry] of entries) {
    const { kind, id } = entryOf(name)
    texts[kind].set(id, textOf(marks, name, parts.get(entry.part) ?? ''))
    if (entry.standing) standing.set(id, canonicalJson(entry.standing))
  }
  return {
    today: root.today,
    cards: texts.card,
    meetings: texts.meeting,
    plan: texts.plan,
    standing,
    metrics: parts.get(root.metrics) ?? '',
  }
}

/** The marks that hang from a root, its part at hand. */
export function marksIn(root: Root, parts: ReadonlyMap<string, string>): Marks {
  const text = parts.get(root.marks)
  return text === undefined ? new Map() : readMarks(text)
}

/** What a part says of an entry, and for a card its mark. */
export function textOf(marks: Marks, name: string, text: string): string {
  const { kind, id } = entryOf(name)
  return kind === 'card' && marks.has(id) ? joinMark(text, marks.get(id)) : text
}
