import { createHash } from 'node:crypto'
import type { Standing } from '../../shared/history/series.ts'
import type { FrozenBoard } from '../../shared/snapshot/frozen-board.ts'
import { canonicalJson } from '../room/canonical-json.ts'
import { breathing } from './breath.ts'
import {
  type BucketEntry,
  bucketCount,
  bucketOf,
  bucketPart,
  entryName,
  type Kind,
  noBucket,
} from './bucket.ts'
import { type FrozenTexts, frozenText } from './frozen-text.ts'
import { marksText, partMark } from './marks.ts'
import { type Part, partOf } from './part.ts'
import { rootPart } from './root.ts'

/** A frozen board in parts, ready to be kept. */
export interface CutBoard {
  /** Of the canonical JSON of the whole board. */
  readonly sha256: string
  readonly root: Part
  readonly metrics: Part
  readonly marks: Part | null
  /** Those that hold something. */
  readonly buckets: readonly Part[]
  /** The parts that buckets name. */
  entries(buckets: readonly string[]): Promise<readonly Part[]>
}

/** SNAP-1: cuts a board where it changes: a part for each card, meeting and entry of the plan. Others work in between. */
export async function cutBoard(board: FrozenBoard): Promise<CutBoard> {
  const breathe = breathing()
  const held = Array.from({ length: bucketCount }, () => new Map<string, BucketEntry & { own: Part }>())
  const marked = new Map<string, unknown>()
  const cut = async (kind: Kind, values: Readonly<Record<string, unknown>>) => {
    const texts = new Map<string, string>()
    for (const [id, value] of Object.entries(values)) {
      const text = canonicalJson(value)
      const parted = kind === 'card' ? partMark(value, text, board.today) : null
      if (parted) marked.set(id, parted.mark)
      const own = partOf(parted?.text ?? text)
      const name = entryName(kind, id)
      const standing = kind === 'card' ? standingIn(board, id) : null
      held[bucketOf(name)]?.set(name, { part: own.name, standing, own })
      texts.set(id, text)
      await breathe()
    }
    return texts
  }
  const metrics = partOf(canonicalJson(board.metrics))
  const texts: FrozenTexts = {
    today: board.today,
    cards: await cut('card', board.cards),
    meetings: await cut('meeting', board.meetings),
    plan: await cut('plan', board.plan),
    standing: new Map(Object.entries(board.standing).map(([id, one]) => [id, canonicalJson(one)])),
    metrics: metrics.text,
  }
  const buckets = held.map(entries => (entries.size > 0 ? bucketPart(entries) : null))
  const byBucket = new Map(buckets.map((part, at) => [part?.name, [...(held[at]?.values() ?? [])]]))
  const marks = marked.size > 0 ? partOf(marksText(marked)) : null
  await breathe()
  return {
    sha256: await hashOf(frozenText(texts)),
    root: rootPart({
      today: board.today,
      metrics: metrics.name,
      marks: marks?.name ?? noBucket,
      buckets: buckets.map(part => part?.name ?? noBucket),
    }),
    metrics,
    marks,
    buckets: buckets.filter(part => part !== null),
    entries: async names => names.flatMap(name => byBucket.get(name) ?? []).map(one => one.own),
  }
}

const standingIn = ({ standing }: FrozenBoard, id: string): Standing | null =>
  Object.hasOwn(standing, id) ? (standing[id] ?? null) : null

/** SHA-256 of a text that comes in pieces, hex. */
export async function hashOf(pieces: Iterable<string>): Promise<string> {
  const breathe = breathing()
  const hasher = createHash('sha256')
  for (const piece of pieces) {
    hasher.update(piece)
    await breathe()
  }
  return hasher.digest('hex')
}
