import type * as Y from 'yjs'
import type { Member } from '../../shared/access/member.ts'
import type { CommandInput } from '../../shared/board/command.ts'
import type { Edit } from '../../shared/board/edit.ts'
import type { Instant } from '../../shared/calendar/date.ts'
import type { CampaignId, CardId } from '../../shared/ids.ts'
import { CloseReason } from '../../shared/protocol/close-reasons.ts'
import { isRefusal, type Refusal, refuse } from '../../shared/refusal.ts'
import { createBoardCore } from './board-core.ts'
import { docFromDownload, downloadOf } from './boarding.ts'
import { createConnectionWatch } from './connection-watch.ts'
import type { BoardSession, KeptEdit } from './contract.ts'
import type { CopyKeeper } from './copy-keeper.ts'
import { createFocusTeller } from './focus-teller.ts'
import type { Frame } from './frame.ts'
import { createJoiner } from './joiner.ts'
import { createKeptEdits } from './kept-edits.ts'
import { whyGone, whyNot } from './may-edit.ts'
import { createOutbox, goesAsItIs, type OutboxEntry } from './outbox.ts'
import { createPresenceStore } from './presence-store.ts'
import { type ServerClock, watchDay, zoneOrChina } from './server-clock.ts'
import { type LinkEvents, openLink, type SyncLink } from './sync-link.ts'
import { type Joined, newKey, type Transport } from './transport.ts'
import { setWatchdogs } from './watchdogs.ts'

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

/**
 * The live board. The wire tells what happened; what follows is decided in three places: `begin` (a ticket for the copy at
 * hand), `rebuild` (the copy is given up for a fresh one), `refusedEdit`.
 */
export function createLiveSession(options: LiveOptions, opened: Opened): LiveSession {
  const { campaign, transport, keeper, clock, pc } = options
  const outbox = createOutbox(opened.outbox)
  let { epoch, seq, member } = opened
  let clientId = 0
  /** False: the document writes under an id nobody issued, so its edits are kept as intents. */
  let issued = false
  let mustRebuild = false
  let lastAck = 0
  let heardAt = 0
  let disposed = false
  let link: SyncLink | null = null

  const presence = createPresenceStore(opened.member.userId, () => core.topics.tell('presence'))
  const core = createBoardCore({
    doc: opened.doc,
    today: zoneOrChina('Asia/Shanghai').dateAt(clock.now() as Instant),
    frame: options.frame,
    now: pc,
    who: presence.who,
    edited,
  })
  const connection = createConnectionWatch(
    () => outbox.entries.length,
    () => (outbox.entries[0] ? Math.max(outbox.entries[0].at, lastAck, connection.upSince) : null),
    pc,
    () => core.topics.tell('connection'),
  )
  const kept = createKeptEdits(opened.kept, keeper, pc, () => core.topics.tell('notices'))
  const focus = createFocusTeller(
    frame => link?.send(frame),
    () => clientId,
  )
  const joiner = createJoiner(transport, enter, joinRefused)

  function edited(edit: Edit, update: Uint8Array) {
    // a copy that is given up may hold what the server refused: nothing written on it can be sent as it is
    const sendable = issued && !mustRebuild
    const entry = { id: newKey(), edit, update: sendable ? update : null, epoch, at: pc() }
    outbox.add(entry)
    keeper.unsent([entry])
    connection.look()
    queueMicrotask(() => link?.pump())
  }

  function remove(entries: readonly OutboxEntry[]) {
    outbox.remove(new Set(entries.map(entry => entry.id)))
    keeper.sent(entries)
  }

  function dropLink() {
    link?.destroy()
    link = null
    presence.clear()
    connection.down()
  }

  function close(reason: 'signed-out' | 'gone') {
    if (reason === 'gone') keeper.wipe()
    dropLink()
    joiner.dispose()
    connection.close(reason)
  }

  function giveUpCopy() {
    mustRebuild = true
    dropLink()
    joiner.later()
  }

  /** PERM-2: what was refused is kept for its author, the copy that holds it is given up, the rest is made again. */
  function refusedEdit(refusal: Refusal) {
    const underWay = outbox.underWay()
    if (underWay.length === 1) {
      kept.add(underWay, refusal)
      for (const { edit } of underWay) core.forgetSteps(edit)
      remove(underWay)
    }
    keeper.unsent(outbox.startOver())
    giveUpCopy()
  }

  function joinRefused({ refused, detail }: Refusal): 'again' | 'give up' {
    if (refused === 'not-signed-in' || refused === 'session-ended') close('signed-out')
    else if (refused === 'not-a-member' || refused === 'no-such-campaign') close('gone')
    else {
      connection.down(detail.why === 'server' ? 'storage' : 'network')
      return 'again'
    }
    return 'give up'
  }

  async function enter(joined: Joined): Promise<Refusal | null> {
    clock.set(joined.serverNow, joined.businessOffsetMs)
    if (JSON.stringify(member) !== JSON.stringify(joined.member)) {
      member = joined.member
      core.topics.tell('board')
    }
    // edits of another epoch can lie beside a copy of this one: tabs share a disk, a browser dies while it takes a new board
    const asTheyAre = outbox.entries.every(entry => goesAsItIs(entry, joined.epoch))
    if (mustRebuild || joined.epoch !== epoch || !asTheyAre) return rebuild(joined)
    begin(joined)
    return null
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

  /** A fresh copy; unsent edits of this epoch go on it, those of another are shown to their author and never sent. */
  async function rebuild(joined: Joined): Promise<Refusal | null> {
    const download = await downloadOf(transport, joined.epoch)
    if (disposed || isRefusal(download)) return isRefusal(download) ? download : null
    const orphans = outbox.entries.filter(e => e.epoch !== joined.epoch)
    kept.add(orphans, null)
    remove(orphans)
    epoch = download.epoch
    seq = download.seq
    mustRebuild = false
    keeper.replace({ ...download, member, clockOffsetMs: clock.offset() })
    core.replaceDoc(docFromDownload(download, outbox.entries))
    begin(joined)
    replayIntents()
    connection.look()
    return null
  }

  /** A page open for weeks takes a new base now and then, so that its copy does not grow. */
  async function shortenCopy() {
    keeper.willReplace()
    const download = await downloadOf(transport, epoch)
    // a board that was restored meanwhile has a new copy already
    if (disposed || isRefusal(download) || download.epoch !== epoch) return
    keeper.replace({ ...download, member, clockOffsetMs: clock.offset() })
  }

  /** Intents become edits of this document, and entries of their own, before the old ones leave the disk. */
  function replayIntents() {
    const intents = outbox.entries.filter(e => e.update === null)
    for (const entry of intents) {
      const refusal = whyGone(entry.edit, core.shared.view())
      if (refusal) kept.add([entry], refusal)
    }
    for (const { edit } of intents) core.replay(edit)
    remove(intents)
  }

  const events: LinkEvents = {
    connectionOpened: outbox.connectionOpened,
    updateLeaves: outbox.updateLeaves,
    answer: outbox.answer,
    next: outbox.next,
    heard() {
      heardAt = pc()
    },
    hello(hello) {
      clock.set(hello.serverNow, hello.businessOffsetMs)
      if (hello.epoch !== epoch) giveUpCopy()
    },
    bundle(bundle, apply) {
      if (bundle.first > seq + 1) return link?.reconnect()
      if (connection.live) apply()
      else core.quietly(apply)
      seq = Math.max(seq, bundle.last)
      link?.setSeq(seq)
      keeper.committed(bundle.last, bundle.updates)
      watchdogs.looked()
      if (keeper.isLong()) shortenCopy()
    },
    caughtUp(apply) {
      core.quietly(apply)
      joiner.worked()
      connection.up()
      focus.say()
    },
    ack(count) {
      lastAck = pc()
      keeper.sent(outbox.ack(count))
      connection.look()
    },
    refused: refusedEdit,
    presence: payload => presence.receive(payload, clientId),
    broken: giveUpCopy,
    down(reason, code) {
      presence.clear()
      connection.down(code === CloseReason.storageAway ? 'storage' : 'network')
      if (reason !== 'rights changed') return
      dropLink()
      joiner.now()
    },
    closed(code) {
      if (code === CloseReason.signedOut) return close('signed-out')
      if (code === CloseReason.gone) return close('gone')
      if (code === CloseReason.refused) return refusedEdit(refuse('not-permitted'))
      if (code === CloseReason.resetCopy) return giveUpCopy()
      dropLink()
      joiner.later()
    },
  }

  const watchdogs = setWatchdogs({
    doc: core.doc,
    pc,
    waitingSince() {
      const [oldest] = outbox.underWay()
      return connection.live && oldest ? Math.max(oldest.at, lastAck, connection.upSince) : null
    },
    heardAt: () => (connection.live ? Math.max(heardAt, connection.upSince) : null),
    downSince: () => (link && !connection.closed ? connection.downSince : null),
    holed: giveUpCopy,
    stalled: () => link?.reconnect(),
    async probe() {
      const refusal = await transport.stillSignedIn()
      // while down it also says whether the server or the way to it is away
      if (refusal && !connection.live) joinRefused(refusal)
    },
  })
  const zone = () => zoneOrChina(core.shared.view().plan.campaign.timeZone)
  const unwatchDay = watchDay(clock, zone, core.setToday)
  if (opened.joined) begin(opened.joined)
  else joiner.now()

  return {
    ...core.shared,
    campaign,
    get member() {
      return member
    },
    edit(edit) {
      const refusal = whyNot(member, edit, core.shared.view())
      if (refusal) kept.add([{ id: newKey(), edit }], refusal)
      else core.shared.edit(edit)
    },
    async command(command) {
      const cards = cardsIn(command)
      core.noteCommand(cards)
      const outcome = await transport.command(command)
      core.noteCommand(cards)
      if (isRefusal(outcome) && outcome.refused === 'not-signed-in') close('signed-out')
      return outcome
    },
    connection: connection.state,
    presence: presence.list,
    focus(where) {
      core.setFocus(where)
      focus.set(where)
    },
    kept: kept.list,
    dismissKept: kept.dismiss,
    now: clock.now,
    flush: keeper.flush,
    safe: keeper.safe,
    nudge(anyway = false) {
      if ((connection.live && !anyway) || connection.closed || disposed) return
      if (link) link.reconnect()
      else joiner.now()
    },
    dispose() {
      if (disposed) return
      disposed = true
      joiner.dispose()
      watchdogs.dispose()
      unwatchDay()
      link?.destroy()
      for (const part of [connection, focus, keeper, core]) part.dispose()
    },
  }
}

/** The cards a command is about; their changes in the next moments are its outcome, not news. */
function cardsIn(command: CommandInput): readonly CardId[] {
  const ids = 'card' in command ? [command.card] : 'cards' in command ? command.cards : []
  return ids.concat('rows' in command ? command.rows.map(row => row.card) : []) as CardId[]
}
