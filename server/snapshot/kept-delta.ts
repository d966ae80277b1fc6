import type { CampaignId } from '../../shared/ids.ts'
import { canonicalJson } from '../room/canonical-json.ts'
import { type BucketEntry, bucketOf, entryName, entryOf } from './bucket.ts'
import { frozenText } from './frozen-text.ts'
import type { Marks } from './marks.ts'
import { marksIn, readBuckets, readRootNamed, textOf } from './read-board.ts'
import { besideBuckets } from './root.ts'
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
  const beside = await store.readParts(campaign, [...besideBuckets(before), ...besideBuckets(after)])
  const [wasMarked, isMarked] = [marksIn(before, beside), marksIn(after, beside)]
  const remarked = markedOtherwise(wasMarked, isMarked)
  const bucketsRemarked = new Set([...remarked].map(bucketOf))
  const differing = after.buckets.flatMap((name, at) =>
    name === before.buckets[at] && !bucketsRemarked.has(at) ? [] : [at],
  )
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
  const changed = [...is].filter(([name, { part }]) => was.get(name)?.part !== part || remarked.has(name))
  const parts = await store.readParts(
    campaign,
    changed.map(([, { part }]) => part),
  )
  const texts = { card: new Map(), meeting: new Map(), plan: new Map() } satisfies Record<
    string,
    Map<string, string>
  >
  for (const [name, { part }] of changed) textFor(texts, name, textOf(isMarked, name, parts.get(part) ?? ''))
  for (const name of was.keys()) if (!is.has(name)) textFor(texts, name, 'null')
  const pieces = frozenText({
    today: after.today,
    cards: texts.card,
    meetings: texts.meeting,
    plan: texts.plan,
    standing: standingTexts(was, is),
    metrics: beside.get(after.metrics) ?? '',
  })
  return [...pieces].join('')
}

/** The names of cards whose mark is not what it was. */
function markedOtherwise(was: Marks, is: Marks): ReadonlySet<string> {
  const differ = [...new Set([...was.keys(), ...is.keys()])].filter(
    id => canonicalJson(was.get(id) ?? null) !== canonicalJson(is.get(id) ?? null),
  )
  return new Set(differ.map(id => entryName('card', id)))
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
