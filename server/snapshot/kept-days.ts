import type { CalendarDate } from '../../shared/calendar/date.ts'
import type { CardLife, DayFigures, Standing } from '../../shared/history/series.ts'
import type { CampaignId, CardId } from '../../shared/ids.ts'
import type { SnapshotMetrics } from '../../shared/snapshot/metrics.ts'
import { breathing } from './breath.ts'
import { type Bucket, bucketOf, entryName, noBucket } from './bucket.ts'
import { readBuckets } from './read-board.ts'
import { type Root, readRoot } from './root.ts'
import type { KeptSnapshot, SnapshotStore } from './snapshot-store.ts'

interface KeptDay extends KeptSnapshot {
  readonly top: Root
}

/** HIST-2: the figures of every daily snapshot, oldest first; no board is opened. */
export async function readSeries(store: SnapshotStore, campaign: CampaignId): Promise<DayFigures[]> {
  const days = await readDays(store, campaign)
  const parts = await store.readParts(
    campaign,
    days.map(({ top }) => top.metrics),
  )
  const breathe = breathing()
  const series: DayFigures[] = []
  for (const { facts, top } of days) {
    const metrics = JSON.parse(parts.get(top.metrics) ?? '') as SnapshotMetrics
    series.push({ day: facts.day, snapshot: facts.id, seq: facts.seq, metrics })
    await breathe()
  }
  return series
}

/** How a card stood at the end of each day, oldest first; of each day only its bucket is read, and the same bucket once. */
export async function readCardLife(
  store: SnapshotStore,
  campaign: CampaignId,
  card: CardId,
): Promise<CardLife> {
  const name = entryName('card', card)
  const days = await readDays(store, campaign)
  const at = bucketOf(name)
  const buckets = await bucketsByName(
    store,
    campaign,
    days.map(({ top }) => top.buckets[at] ?? noBucket),
  )
  return {
    card,
    days: days.flatMap(({ facts, top }) => {
      const standing = buckets.get(top.buckets[at] ?? noBucket)?.get(name)?.standing
      return standing ? [{ ...standing, day: facts.day }] : []
    }),
  }
}

/** How some cards stood, newest day first, as far back as somebody wants to know. */
export async function* standingsBack(
  store: SnapshotStore,
  campaign: CampaignId,
  wanted: () => readonly CardId[],
): AsyncGenerator<{ readonly day: CalendarDate; readonly standing: ReadonlyMap<CardId, Standing> }> {
  const known = new Map<string, Bucket>()
  for (const { facts, root } of (await store.kept(campaign, 'day')).toReversed()) {
    const cards = wanted().map(card => ({ card, name: entryName('card', card) }))
    if (cards.length === 0) return
    const top = readRoot((await store.readParts(campaign, [root])).get(root) ?? '')
    const bucketName = (name: string) => top.buckets[bucketOf(name)] ?? noBucket
    const fresh = new Set(cards.map(({ name }) => bucketName(name)).filter(name => !known.has(name)))
    for (const [name, bucket] of await bucketsByName(store, campaign, [...fresh])) known.set(name, bucket)
    const standing = new Map<CardId, Standing>()
    for (const { card, name } of cards) {
      const found = known.get(bucketName(name))?.get(name)?.standing
      if (found) standing.set(card, found)
    }
    yield { day: facts.day, standing }
  }
}

async function readDays(store: SnapshotStore, campaign: CampaignId): Promise<KeptDay[]> {
  const days = await store.kept(campaign, 'day')
  const roots = await store.readParts(
    campaign,
    days.map(day => day.root),
  )
  const breathe = breathing()
  const read: KeptDay[] = []
  for (const day of days) {
    read.push({ ...day, top: readRoot(roots.get(day.root) ?? '') })
    await breathe()
  }
  return read
}

async function bucketsByName(store: SnapshotStore, campaign: CampaignId, names: readonly string[]) {
  const once = [...new Set(names)]
  const buckets = await readBuckets(store, campaign, once)
  return new Map(once.map((name, at) => [name, buckets[at] ?? new Map()] as const))
}
