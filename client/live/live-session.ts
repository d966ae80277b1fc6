import type * as Y from 'yjs'
import type { Member } from '../../shared/access/member.ts'
import type { CommandInput } from '../../shared/board/command.ts'
import type { Edit } from '../../shared/board/edit.ts'
import type { CampaignId, CardId } from '../../shared/ids.ts'
import { CloseReason } from '../../shared/protocol/close-reasons.ts'
import { isRefusal, type Refusal, refuse } from '../../shared/refusal.ts'
import { createBoardCore } from './board-core.ts'
import { docFromDownload, downloadOf } from './boarding.ts'
import { connectionState, graceMs, sameConnection } from './connection-state.ts'
import type { BoardSession, ConnectionState, KeptEdit } from './contract.ts'
import type { CopyKeeper } from './copy-keeper.ts'
import type { Frame } from './frame.ts'
import { mayEdit } from './may-edit.ts'
import { createOutbox, type OutboxEntry } from './outbox.ts'
import { createPresenceStore, presenceFrame } from './presence-store.ts'
import { type ServerClock, watchDay, zoneOrChina } from './server-clock.ts'
import { type LinkEvents, openLink, type SyncLink } from './sync-link.ts'
import { type Joined, newKey, type Transport } from './transport.ts'

export interface LiveSession extends BoardSession {
  /** Writes what waits to the local copy. */
  flush(): Promise<void>
  /** Nothing of mine would be lost if the page closed now. */
  safe(): boolean
  /** The network came back, or the page was looked at again: do not wait for the next try. `anyway`: even if all seems well. */
  nudge(anyway?: boolean): void
  dispose(): void
}

/** A board opened: from the server (`joined`), or from the local copy while the server is still being asked. */
export interface Opened {
  readonly doc: Y.Doc
  readonly epoch: string
  readonly seq: number
  readonly member: Member
  readonly joined: Joined | null
  readonly outbox: readonly OutboxEntry[]
  readonly kept: readonly KeptEdit[]
}
export interface LiveOptions {
  readonly campaign: CampaignId
  readonly transport: Transport
  readonly keeper: CopyKeeper
  readonly clock: ServerClock
  readonly frame: Frame
  readonly pc: () => number
}

const pendingMs = 2000
const slowestJoinMs = 15_000
const focusPauseMs = 120
const probeMs = 8000
const stallMs = 12_000

/**
 * The live board. Events of the wire record facts; what follows from them is decided in four places: `begin` (a ticket for
 * this very copy), `rebuild` (the copy is given up), `refusedEdit`, and `connectionState`.
 */
export function createLiveSession(options: LiveOptions, opened: Opened): LiveSession {
  const { campaign, transport, keeper, clock, pc } = options
  const outbox = createOutbox(opened.outbox)
  let { epoch, seq, member } = opened
  let kept: readonly KeptEdit[] = opened.kept
  let clientId = 0
  /** False: the document writes under an id nobody issued, so its edits are kept as intents. */
  let issued = false
  let mustRebuild = false
  let link: SyncLink | null = null
  let joining = false
  let disposed = false
  let failures = 0
  let retry: ReturnType<typeof setTimeout> | undefined

  const presence = createPresenceStore(() => core.topics.tell('presence'))
  const core = createBoardCore({
    doc: opened.doc,
    today: zoneOrChina('Asia/Shanghai').dateAt(clock.now() as never),
    frame: options.frame,
    now: pc,
    who: presence.who,
    edited,
  })

  // ── connection facts ────────────────────────────────────────────────────────────────────────────────
  let live = false
  let first = true
  let upSince = 0
  let lastAck = 0
  let downSince: number | null = pc()
  let closed: 'signed-out' | 'gone' | 'restored' | null = null
  let shown: ConnectionState = { kind: 'loading' }
  let graceTimer: ReturnType<typeof setTimeout> | undefined

  function factsChanged() {
    const pending = outbox.entries.length
    const next = connectionState({ live, first, downSince, pending, closed }, pc())
    clearTimeout(graceTimer)
    if (!live && !closed && next.kind !== 'offline') graceTimer = setTimeout(factsChanged, graceMs + 20)
    if (sameConnection(shown, next)) return
    shown = next
    core.topics.tell('connection')
  }

  function isDown() {
    if (!live && downSince !== null) return
    live = false
    downSince = pc()
    presence.clear()
    factsChanged()
  }

  function close(reason: typeof closed) {
    closed = reason
    dropLink()
    factsChanged()
  }

  function dropLink() {
    link?.destroy()
    link = null
    isDown()
  }

  // ── own edits ───────────────────────────────────────────────────────────────────────────────────────
  function edited(edit: Edit, update: Uint8Array) {
    const entry = { id: newKey(), edit, update: issued ? update : null, epoch, at: pc() }
    outbox.add(entry)
    keeper.unsent([entry])
    factsChanged()
    queueMicrotask(() => link?.pump())
  }

  function keep(entries: readonly Pick<OutboxEntry, 'id' | 'edit'>[], refusal: Refusal | null) {
    const edits = entries.map(({ id, edit }) => ({ id, edit, refusal, at: pc() }))
    kept = [...kept, ...edits]
    keeper.kept(edits)
    core.topics.tell('notices')
  }

  /** PERM-2: what was refused is kept for its author, the copy that holds it is given up, the rest is made again. */
  function refusedEdit(refusal: Refusal) {
    const [only, ...more] = outbox.underWay()
    if (only && more.length === 0) {
      keep([only], refusal)
      outbox.remove(new Set([only.id]))
      keeper.sent([only])
    }
    keeper.unsent(outbox.startOver())
    mustRebuild = true
    dropLink()
    joinAfter(failures++ === 0 ? 0 : pauseAfter(failures))
  }

  // ── joining ─────────────────────────────────────────────────────────────────────────────────────────
  const pauseAfter = (times: number) => Math.min(500 * 2 ** times, slowestJoinMs) * (0.75 + Math.random() / 2)

  function joinAfter(ms: number) {
    clearTimeout(retry)
    retry = setTimeout(join, ms)
  }

  async function join() {
    if (joining || disposed || closed) return
    joining = true
    try {
      const joined = await transport.join()
      if (disposed) return
      if (isRefusal(joined)) joinRefused(joined)
      else await enter(joined)
    } finally {
      joining = false
    }
  }

  function joinRefused({ refused }: Refusal) {
    if (refused === 'not-signed-in' || refused === 'session-ended') return close('signed-out')
    if (refused === 'not-a-member' || refused === 'no-such-campaign') {
      keeper.wipe()
      return close('gone')
    }
    isDown()
    joinAfter(pauseAfter(++failures))
  }

  function setMember(now: Member) {
    if (JSON.stringify(member) === JSON.stringify(now)) return
    member = now
    core.topics.tell('board')
  }

  async function enter(joined: Joined) {
    clock.set(joined.serverNow, joined.businessOffsetMs)
    setMember(joined.member)
    const anew = mustRebuild || joined.epoch !== epoch || outbox.entries.some(e => e.update === null)
    if (anew) await rebuild(joined)
    else begin(joined)
  }

  /** A ticket for the copy at hand. The id is set after all state is in and before the provider exists. */
  function begin(joined: Joined) {
    link?.destroy()
    clientId = joined.clientId
    core.doc().clientID = clientId
    issued = true
    link = openLink({
      doc: core.doc(),
      campaign,
      url: transport.syncUrl,
      ticket: joined.ticket,
      seq,
      Socket: transport.Socket,
      events,
    })
  }

  async function rebuild(joined: Joined) {
    const download = await downloadOf(transport, joined.epoch)
    if (disposed) return
    if (isRefusal(download)) return joinRefused(download)
    orphan(outbox.entries.filter(e => e.epoch !== joined.epoch))
    const intents = outbox.entries.filter(e => e.update === null)
    epoch = download.epoch
    seq = download.seq
    mustRebuild = false
    keeper.replace({ ...download, member, clockOffsetMs: clock.offset() })
    core.replaceDoc(docFromDownload(download, outbox.entries))
    begin(joined)
    for (const { edit, id } of intents) {
      const gone = !core.shared.view().index.has(edit.card)
      if (gone) keep([{ id, edit }], refuse('no-such-card'))
      else core.replay(edit)
    }
    outbox.remove(new Set(intents.map(e => e.id)))
    keeper.sent(intents)
    factsChanged()
  }

  /** After a restore, edits of the time before are shown to their author and never sent. */
  function orphan(entries: readonly OutboxEntry[]) {
    if (entries.length === 0) return
    keep(entries, null)
    outbox.remove(new Set(entries.map(e => e.id)))
    keeper.sent(entries)
  }

  // ── the wire ────────────────────────────────────────────────────────────────────────────────────────
  let pendingTimer: ReturnType<typeof setTimeout> | undefined

  const events: LinkEvents = {
    connectionOpened: outbox.connectionOpened,
    updateLeaves: outbox.updateLeaves,
    answer: outbox.answer,
    next: outbox.next,
    hello(hello) {
      clock.set(hello.serverNow, hello.businessOffsetMs)
      if (hello.epoch === epoch) return
      dropLink()
      joinAfter(0)
    },
    bundle(bundle, apply) {
      if (bundle.first > seq + 1) return link?.reconnect()
      if (live) apply()
      else core.quietly(apply)
      seq = Math.max(seq, bundle.last)
      link?.setSeq(seq)
      keeper.committed(bundle.last, bundle.updates)
      watchPending()
    },
    caughtUp(apply) {
      core.quietly(apply)
      live = true
      upSince = pc()
      first = false
      downSince = null
      failures = 0
      sayFocus()
      factsChanged()
    },
    ack(count) {
      lastAck = pc()
      const leaving = outbox.ack(count)
      if (leaving.length > 0) keeper.sent(leaving)
      factsChanged()
    },
    refused: refusedEdit,
    presence: payload => presence.receive(payload, clientId),
    broken() {
      mustRebuild = true
      dropLink()
      joinAfter(pauseAfter(++failures))
    },
    down(reason) {
      isDown()
      if (reason !== 'rights changed') return
      dropLink()
      joinAfter(0)
    },
    closed(code) {
      if (code === CloseReason.signedOut) return close('signed-out')
      if (code === CloseReason.gone) {
        keeper.wipe()
        return close('gone')
      }
      if (code === CloseReason.refused) return refusedEdit(refuse('not-permitted'))
      if (code === CloseReason.resetCopy) mustRebuild = true
      dropLink()
      joinAfter(failures++ === 0 ? 0 : pauseAfter(failures))
    },
  }

  /** Updates that wait for others that never come: this copy has a hole, take a new one. */
  function watchPending() {
    const { store } = core.doc()
    if (store.pendingStructs === null && store.pendingDs === null) return clearTimeout(pendingTimer)
    clearTimeout(pendingTimer)
    pendingTimer = setTimeout(() => {
      if (core.doc().store.pendingStructs === null && core.doc().store.pendingDs === null) return
      mustRebuild = true
      dropLink()
      joinAfter(0)
    }, pendingMs)
  }

  /** A socket that takes edits and acknowledges nothing is half open: the network went without a word. */
  const stall = setInterval(() => {
    const oldest = outbox.underWay()[0]
    if (live && oldest && pc() - Math.max(oldest.at, lastAck, upSince) > stallMs) link?.reconnect()
  }, stallMs / 3)

  /** While down, asks now and then whether the session still stands: a refused upgrade tells a browser nothing. */
  const probe = setInterval(async () => {
    if (live || closed || !link || pc() - (downSince ?? pc()) < probeMs / 2) return
    const refusal = await transport.stillSignedIn()
    if (refusal?.refused === 'not-signed-in' || refusal?.refused === 'session-ended') close('signed-out')
  }, probeMs)

  // ── presence ────────────────────────────────────────────────────────────────────────────────────────
  let focus: { readonly card: CardId; readonly field: string } | null = null
  let focusClock = 0
  let focusTimer: ReturnType<typeof setTimeout> | undefined

  function sayFocus() {
    clearTimeout(focusTimer)
    focusTimer = undefined
    link?.send(presenceFrame(clientId, ++focusClock, focus))
  }

  const unwatchDay = watchDay(
    clock,
    () => zoneOrChina(core.shared.view().plan.campaign.timeZone),
    core.setToday,
  )
  if (opened.joined) begin(opened.joined)
  else joinAfter(0)
  factsChanged()

  return {
    ...core.shared,
    campaign,
    get member() {
      return member
    },
    edit(edit) {
      const view = core.shared.view()
      const card = view.cards[view.index.get(edit.card) ?? -1]
      if (card && mayEdit(member, edit, card)) core.shared.edit(edit)
      else keep([{ id: newKey(), edit }], refuse(card ? 'not-permitted' : 'no-such-card'))
    },
    async command(command) {
      const cards = cardsIn(command)
      core.noteCommand(cards)
      const outcome = await transport.command(command)
      core.noteCommand(cards)
      if (isRefusal(outcome) && outcome.refused === 'not-signed-in') close('signed-out')
      return outcome
    },
    connection: () => shown,
    presence: presence.list,
    focus(where) {
      focus = where
      core.setFocus(where)
      focusTimer ??= setTimeout(sayFocus, focusPauseMs)
    },
    kept: () => kept,
    dismissKept(id) {
      kept = kept.filter(k => k.id !== id)
      keeper.dismissed(id)
      core.topics.tell('notices')
    },
    now: clock.now,
    flush: keeper.flush,
    safe: keeper.safe,
    nudge(anyway = false) {
      if ((live && !anyway) || closed || disposed) return
      if (link) link.reconnect()
      else joinAfter(0)
    },
    dispose() {
      if (disposed) return
      disposed = true
      for (const timer of [retry, graceTimer, pendingTimer, focusTimer]) clearTimeout(timer)
      clearInterval(probe)
      clearInterval(stall)
      unwatchDay()
      link?.destroy()
      keeper.dispose()
      core.dispose()
    },
  }
}

function cardsIn(command: CommandInput): readonly CardId[] {
  const ids = 'card' in command ? [command.card] : 'cards' in command ? command.cards : []
  return ids.concat('rows' in command ? command.rows.map(row => row.card) : []) as CardId[]
}
