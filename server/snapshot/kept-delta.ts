import type { CampaignId } from '../../shared/ids.ts'
import { canonicalJson } from '../room/canonical-json.ts'
import { type BucketEntry, entryOf } from './bucket.ts'
import { frozenText } from './frozen-text.ts'
import { readBuckets, readRootNamed } from './read-board.ts'
import type { KeptSnapshot, SnapshotStore } from './snapshot-store.ts'

/** SNAP-1: what `openPast(from).step` needs to show `to`, as JSON; only buckets that differ are read, and only parts that are new. */
export async function readKeptDelta(
  store: SnapshotStore,
  campaign: CampaignId,
  from: KeptSnapshot,
  to: KeptSnapshot,
): Promise<string> {
  const [before, after] = [
    await readRootNamed(store, campaign, from.root),
    await readRootNamed(store, campaign, to.root),
  ]
  const differing = after.buckets.flatMap((name, at) => (name === before.buckets[at] ? [] : [at]))
  const bucketsOf = async (names: readonly string[]) =>
    new Map(
      (
        await readBuckets(
          store,
          campaign,
          differing.map(at => names[at] ?? ''),
        )
      ).flatMap(bucket => [...bucket]),
    )
  const [was, is] = [await bucketsOf(before.buckets), await bucketsOf(after.buckets)]
  const changed = [...is].filter(([name, { part }]) => was.get(name)?.part !== part)
  const parts = await store.readParts(campaign, [...changed.map(([, { part }]) => part), after.metrics])
  const texts = { card: new Map(), meeting: new Map(), plan: new Map() } satisfies Record<
    string,
    Map<string, string>
  >
  for (const [name, { part }] of changed) textFor(texts, name, parts.get(part) ?? '')
  for (const name of was.keys()) if (!is.has(name)) textFor(texts, name, 'null')
  const pieces = frozenText({
    today: after.today,
    cards: texts.card,
    meetings: texts.meeting,
    plan: texts.plan,
    standing: standingTexts(was, is),
    metrics: parts.get(after.metrics) ?? '',
  })
  return [...pieces].join('')
}

function textFor(
  texts: Record<'card' | 'meeting' | 'plan', Map<string, string>>,
  name: string,
  text: string,
): void {
  const { kind, id } = entryOf(name)
  texts[kind].set(id, text)
}

function standingTexts(
  was: ReadonlyMap<string, BucketEntry>,
  is: ReadonlyMap<string, BucketEntry>,
): Map<string, string> {
  const texts = new Map<string, string>()
  for (const name of new Set([...was.keys(), ...is.keys()])) {
    const [before, after] = [was.get(name)?.standing ?? null, is.get(name)?.standing ?? null]
    const text = canonicalJson(after)
    if (canonicalJson(before) !== text) texts.set(entryOf(name).id, text)
  }
  return texts
}
