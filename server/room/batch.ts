import * as Y from 'yjs'
import type { Deciding } from '../../shared/board/decision.ts'
import { stampsFor } from '../../shared/board/stamp-claims.ts'
import { applyWrites } from '../../shared/board/write.ts'
import type { Instant } from '../../shared/calendar/date.ts'
import type { Actor } from '../../shared/card/fields.ts'
import { limits } from '../../shared/protocol/messages.ts'
import { isRefusal, type Refusal, refuse } from '../../shared/refusal.ts'
import type { BoardState } from './board-state.ts'
import type { Answer, Errand } from './errand.ts'
import { admit, hasPending } from './gate/gate.ts'
import type { RoomHost } from './host.ts'
import { answerKept, type KeptOutcome, keptOutcome } from './once.ts'
import type { Peer } from './peer.ts'
import type { ChangeRow, JournalEntry, RoomCommit, StoredUpdate } from './ports.ts'

/** An update of nothing: what a write that changed nothing makes. */
const noUpdate = Uint8Array.of(0, 0)

/** One thing waiting in a room's queue. */
export type Waiting =
  | { readonly kind: 'update'; readonly peer: Peer; readonly bytes: Uint8Array; readonly first: boolean }
  | { readonly kind: 'errand'; readonly errand: Errand; readonly answer: (answer: Answer) => void }

/** What a batch came to; nothing of it is told to anyone before its commit is on disk. */
export interface BatchResult {
  /** Everything that is new to the room, in seq order: what other nodes committed before, then this batch's own. */
  readonly stored: readonly StoredUpdate[]
  readonly own: readonly StoredUpdate[]
  readonly admitted: readonly Peer[]
  readonly refused: readonly { readonly peer: Peer; readonly bytes: Uint8Array; readonly refusal: Refusal }[]
  readonly answers: readonly (() => void)[]
}

/** What whoever joins with nothing unsent says: it needs neither the journal nor the document. */
export const isNothing = (item: Waiting): boolean =>
  item.kind === 'update' && item.bytes.length === noUpdate.length && item.bytes.every(byte => byte === 0)

/** Of a batch in which there is nothing else. */
export const resultOfNothing = (items: readonly Waiting[]): BatchResult => ({
  stored: [],
  own: [],
  admitted: items.flatMap(item => (item.kind === 'update' && !item.peer.barred ? [item.peer] : [])),
  refused: [],
  answers: [],
})

/** The gate let it pass and Yjs could not take it: sent again it would close the room again, so its sender is turned away. */
export class PoisonedUpdate extends Error {
  readonly peer: Peer
  readonly bytes: Uint8Array
  constructor(peer: Peer, bytes: Uint8Array, cause: unknown) {
    super('an admitted update could not be applied', { cause })
    this.peer = peer
    this.bytes = bytes
  }
}

/**
 * Takes a batch through the gate and onto the document, and hands the journal what came of it. Runs inside the journal's commit and
 * never waits. Whatever it throws means that the document may no longer be what is on disk: the room must be rebuilt.
 */
export function workBatch(
  state: BoardState,
  host: RoomHost,
  commit: RoomCommit,
  items: readonly Waiting[],
): BatchResult {
  catchUp(state, commit)
  host.absorbed?.(commit.missed.length)
  const batch = openBatch(state, host, commit)
  let at = 0
  while (at < items.length) {
    const updates = takeUpdates(items, at)
    if (updates.length > 0) batch.admitAll(updates)
    at += updates.length
    const item = items[at]
    if (item?.kind === 'errand') batch.runErrand(item.errand, item.answer)
    if (item) at += 1
  }
  if (hasPending(state.doc)) throw new Error('the gate let something through that waits for what is missing')
  return batch.result
}

/** What other nodes committed since: the gate judges against the newest board there is. */
function catchUp(state: BoardState, { head, missed }: RoomCommit): void {
  if (head.epoch !== state.epoch) throw new Error('another epoch has begun: the board was restored')
  missed.forEach((row, at) => {
    if (row.seq !== state.seq + 1 + at) throw new Error(`the journal answered ${row.seq} after ${state.seq}`)
  })
  if (head.seq !== state.seq + missed.length)
    throw new Error(`the journal stands at ${head.seq}, the room at ${state.seq} and ${missed.length} more`)
  state.doc.transact(() => {
    for (const { update } of missed) Y.applyUpdate(state.doc, update)
  })
}

type UpdateItem = Extract<Waiting, { kind: 'update' }>

function takeUpdates(items: readonly Waiting[], from: number): UpdateItem[] {
  const updates: UpdateItem[] = []
  for (let at = from; at < items.length; at++) {
    const item = items[at]
    if (item?.kind !== 'update') break
    updates.push(item)
  }
  return updates
}

function openBatch(state: BoardState, host: RoomHost, commit: RoomCommit) {
  const { doc } = state
  const now = host.clock.now()
  const own: StoredUpdate[] = []
  const admitted: Peer[] = []
  const refused: { peer: Peer; bytes: Uint8Array; refusal: Refusal }[] = []
  const answers: (() => void)[] = []

  const append = (entry: JournalEntry): number => {
    const seq = commit.append([entry], now)
    own.push({ seq, at: Math.max(now, commit.head.at) as Instant, update: entry.update })
    return seq
  }

  /** Frames that follow one another share one Yjs transaction; each is judged against what the ones before it left. */
  const admitAll = (updates: readonly UpdateItem[]) => {
    const claims: { peer: Peer; changes: readonly ChangeRow[] }[] = []
    doc.transact(() => {
      for (const item of updates) {
        const changes = admitOne(item)
        if (changes) claims.push({ peer: item.peer, changes })
      }
    })
    for (const { peer, changes } of claims) stamp(peer, changes)
  }

  const admitOne = ({ peer, bytes, first }: UpdateItem): readonly ChangeRow[] | null => {
    if (peer.barred) return null
    const { member, ownedClientIds } = peer
    const limitBytes = first ? limits.firstSyncBytes : limits.updateBytes
    const asked = host.realNow()
    const verdict = admit(bytes, { doc, member, ownedClientIds, limitBytes })
    host.gateTook?.(host.realNow() - asked)
    if (isRefusal(verdict)) {
      peer.barred = true
      refused.push({ peer, bytes, refusal: verdict })
      return null
    }
    admitted.push(peer)
    if (!verdict.update) return null
    const changes = apply(peer, bytes, verdict.update, verdict.changes)
    const entry = { actor: actorOf(peer), roles: member.roles, cause: 'edit', act: 'edit' } as const
    append({ ...entry, update: verdict.update, changes })
    return changes
  }

  const apply = (peer: Peer, bytes: Uint8Array, update: Uint8Array, changes: () => ChangeRow[]) => {
    try {
      Y.applyUpdate(doc, update)
      return changes()
    } catch (cause) {
      throw new PoisonedUpdate(peer, bytes, cause)
    }
  }

  const stamp = (peer: Peer, changes: readonly ChangeRow[]) => {
    const actor = actorOf(peer)
    const stamping = stampsFor(changes, actor, now)
    if (stamping.writes.length === 0) return
    const update = captured(doc, () => applyWrites(doc, stamping.writes))
    append({
      update,
      actor,
      roles: peer.member.roles,
      cause: 'edit',
      act: 'stamp',
      changes: stamping.changes,
    })
  }

  const runErrand = (errand: Errand, answer: (answer: Answer) => void) => {
    const outcome = workErrand(errand)
    answers.push(() => answer(outcome))
  }

  const workErrand = (errand: Errand): Answer => {
    const kept = errand.key === null ? undefined : commit.outcome(errand.key)
    if (kept !== undefined) return answerKept(kept as KeptOutcome, errand)
    const decision = decideSafely(host, errand, deciding(state, host, errand, now))
    if (isRefusal(decision)) return decision
    const { writes, ids, changes } = decision
    let seq = own.at(-1)?.seq ?? commit.head.seq
    if (writes.length > 0) {
      const update = captured(doc, () => applyWrites(doc, writes))
      const { actor, cause, act, member } = errand
      seq = append({ update, actor, roles: member.roles, cause, act, changes })
    }
    if (errand.key !== null) commit.rememberOutcome(errand.key, keptOutcome(errand, { seq, ids }))
    return { seq, ids }
  }

  const result = {
    own,
    get stored() {
      return [...commit.missed, ...own]
    },
    admitted,
    refused,
    answers,
  }
  return { admitAll, runErrand, result }
}

function deciding(state: BoardState, host: RoomHost, errand: Errand, now: Instant): Deciding {
  const today = host.clock.today(state.timeZone())
  const { plan } = state.view(today)
  const view = () => state.view(today)
  const { member, actor } = errand
  return { doc: state.doc, plan, member, actor, now, today, newId: host.newId, view }
}

/** A decision only reads, so one that throws has harmed nothing: its author is refused, the batch goes on. */
function decideSafely(host: RoomHost, errand: Errand, at: Deciding) {
  try {
    return errand.decide(at)
  } catch (cause) {
    host.log.error({ cause, act: errand.act }, 'a decision threw')
    return refuse('unavailable')
  }
}

/** The update a piece of the server's own writing makes. */
function captured(doc: Y.Doc, write: () => void): Uint8Array {
  let update: Uint8Array = noUpdate
  const keep = (bytes: Uint8Array) => {
    update = bytes
  }
  doc.on('update', keep)
  try {
    doc.transact(write)
  } finally {
    doc.off('update', keep)
  }
  return update
}

export function actorOf({ member }: Pick<Peer, 'member'>): Actor {
  const unitId = member.unitIds[0]
  return { userId: member.userId, name: member.name, ...(unitId ? { unitId } : {}) }
}
