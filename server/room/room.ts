import type * as Y from 'yjs'
import type { Member } from '../../shared/access/member.ts'
import type { Command } from '../../shared/board/command.ts'
import type { BoardView } from '../../shared/board/view.ts'
import type { CalendarDate } from '../../shared/calendar/date.ts'
import type { Actor } from '../../shared/card/fields.ts'
import type { CampaignId, CardId, UserId } from '../../shared/ids.ts'
import { CloseReason } from '../../shared/protocol/close-reasons.ts'
import { refuse } from '../../shared/refusal.ts'
import { freezeBoard } from '../../shared/snapshot/freeze-board.ts'
import type { FrozenBoard } from '../../shared/snapshot/frozen-board.ts'
import { type Absorber, absorbRows, objectionTo as objectionToHead } from './absorb.ts'
import { gatherAudience } from './audience.ts'
import {
  type BatchResult,
  isNothing,
  PoisonedUpdate,
  resultOfNothing,
  type Waiting,
  workBatch,
} from './batch.ts'
import type { BoardState } from './board-state.ts'
import { type Checkpoints, keepCheckpoints } from './checkpoints.ts'
import { type Door, openDoor } from './door.ts'
import { elsewhere } from './elsewhere.ts'
import type { Answer, Errand } from './errand.ts'
import { commandErrand, rollDayErrand } from './errands.ts'
import { type Heartbeat, startHeartbeat } from './heartbeat.ts'
import type { RoomHost } from './host.ts'
import { doOnce } from './once.ts'
import { acknowledge } from './peer.ts'
import type { RelayEar, RoomCommit, RoomHead, RoomSocket, StoredUpdate } from './ports.ts'
import { createPresence, type PresenceStore } from './presence.ts'
import { feelPressure, type Pressure } from './pressure.ts'
import { type BatchQueue, createQueue } from './queue.ts'
import { cacheStateDownloads, type StateDownload, type StateDownloads } from './state-download.ts'

const batchItems = 500

/** Why a room closed: `failed` means the document in memory could no longer be trusted to be what is on disk, `away` that the database did not save. */
export type RoomEnd = 'retired' | 'drained' | 'failed' | 'away'

/**
 * A live board: admit → journal → relay → acknowledge, one batch at a time. It knows interfaces only. When anything throws on the way
 * it closes: its sockets are told to try again, and whoever asks next gets a room opened afresh from the journal.
 */
export class Room {
  readonly campaign: CampaignId
  readonly #host: RoomHost
  readonly #state: BoardState
  readonly #audience = gatherAudience()
  readonly #presence: PresenceStore
  readonly #queue: BatchQueue<Waiting>
  readonly #pressure: Pressure
  readonly #door: Door
  readonly #absorber: Absorber
  readonly #downloads: StateDownloads
  readonly #checkpoints: Checkpoints
  readonly #heartbeat: Heartbeat
  readonly #doOnce: (errand: Errand) => Promise<Answer>
  readonly #onEnd: (end: RoomEnd) => void
  #lastUse: number
  #phase: 'live' | 'closing' | 'closed' = 'live'

  constructor(
    campaign: CampaignId,
    host: RoomHost,
    state: BoardState,
    newestCheckpoint: number,
    onEnd: (end: RoomEnd) => void,
  ) {
    this.campaign = campaign
    this.#host = host
    this.#state = state
    this.#onEnd = onEnd
    const others = elsewhere(campaign, host.gossip)
    this.#presence = createPresence(() => host.clock.now() - host.clock.offsetMs, others)
    this.#queue = createQueue(host.soon, items => this.#workBatch(items), batchItems, bytesOf)
    this.#pressure = feelPressure(() => this.#queue.waiting, host.mostWaiting)
    this.#absorber = absorbRows({
      campaign,
      state,
      host,
      queue: this.#queue,
      publish: rows => this.#tellEveryone(rows),
      fail: cause => this.#giveUp(cause),
    })
    this.#doOnce = doOnce(campaign, host.journal, errand => this.#enqueue(errand))
    this.#checkpoints = keepCheckpoints(campaign, state.epoch, host.journal, host.log, newestCheckpoint)
    this.#downloads = cacheStateDownloads(host.realNow, this.#checkpoints.offer)
    this.#heartbeat = startHeartbeat(host, this.#audience, this.#presence)
    this.#door = openDoor({
      campaign,
      host,
      state,
      audience: this.#audience,
      presence: this.#presence,
      elsewhere: others,
      heartbeat: this.#heartbeat,
      queue: this.#queue,
      isLive: () => this.#phase === 'live',
      take: (peer, bytes, first) => {
        if (this.#pressure.admits(peer)) this.#queue.push({ kind: 'update', peer, bytes, first })
      },
    })
    this.#lastUse = host.realNow()
  }

  /** Where the journal stands. */
  get head(): { readonly epoch: string; readonly seq: number } {
    return { epoch: this.#state.epoch, seq: this.#state.seq }
  }

  /** What other nodes tell of this room goes here. */
  get ear(): RelayEar {
    return this.#absorber
  }

  /** Reads from the journal what other nodes committed; resolves when it is in the document, or when it could not be read. */
  look(): Promise<void> {
    return this.#absorber.look()
  }

  /** Told as one whose edit could not be kept is: they keep their copy and come again. */
  hearNothing(): void {
    this.#audience.closeAll(CloseReason.storageAway, 'storage away')
  }

  /** Where the journal stands, which stood at `knew` for this room before that was asked. */
  hearHead(head: RoomHead | null, knew: number): void {
    const objection = objectionToHead(head, { epoch: this.#state.epoch, seq: knew })
    if (objection) this.#giveUp(new Error(objection))
    else if (head && head.seq > this.#state.seq) void this.look()
  }

  /** Another node says something else of who is here. */
  presenceMoved(clientId: number): void {
    this.#presence.moved(clientId)
    this.#heartbeat.presenceChanged()
  }

  get sockets(): number {
    return this.#audience.peers.size
  }

  /** Edits and commands that wait for the next commit. */
  get waiting(): number {
    return this.#queue.waiting.items
  }

  /** Milliseconds since anyone was here or asked for anything. */
  idleMs(): number {
    return this.#audience.peers.size > 0 ? 0 : this.#host.realNow() - this.#lastUse
  }

  /** The board as it is on disk, projected for the campaign's today. */
  view(): Promise<BoardView> {
    return this.read(() => this.#state.view(this.#host.clock.today(this.#state.timeZone())))
  }

  /** The board and the last change it holds, as one moment that is on disk; `frozen` is the same as plain data (SNAP-2). */
  committed(): Promise<{
    readonly view: BoardView
    readonly frozen: FrozenBoard
    readonly seq: number
    readonly epoch: string
  }> {
    const { clock } = this.#host
    return this.read((doc, seq) => {
      const view = this.#state.view(clock.today(this.#state.timeZone()))
      return { view, frozen: freezeBoard(doc, view), seq, epoch: this.#state.epoch }
    })
  }

  /** Reads the document at a moment when it is what is on disk. Keep nothing of it and change nothing. */
  read<T>(look: (doc: Y.Doc, seq: number) => T): Promise<T> {
    this.#touch()
    return this.#queue.between(() => look(this.#doc(), this.#state.seq))
  }

  download(): Promise<StateDownload> {
    this.#touch()
    return this.#download()
  }

  /** What its document weighs and when it was last used; null while it rests. */
  get awake(): BoardState['awake'] {
    return this.#state.awake
  }

  /** Lets go of the document until somebody needs it. One that was edited meanwhile stays as it is. */
  async rest(): Promise<void> {
    const { seq, gzip } = await this.#download()
    await this.#queue.between(() => {
      if (seq === this.#state.seq && this.awake) this.#state.rest(gzip)
    })
  }

  /** Lets a socket in. `seq` is what our own client has, null for stock ones. One that may not stay is closed with the reason. */
  join(socket: RoomSocket, ownedClientIds: ReadonlySet<number>, epoch: string, seq: number | null): void {
    this.#touch()
    this.#door.join(socket, ownedClientIds, epoch, seq)
  }

  leave(socket: RoomSocket): void {
    this.#touch()
    this.#door.leave(socket)
  }

  /** One frame from a socket; null stands for a frame that was text. */
  receive(socket: RoomSocket, bytes: Uint8Array | null): void {
    this.#door.receive(socket, bytes)
  }

  /** Has the server make a change for someone, in the queue with everyone's edits. */
  send(errand: Errand): Promise<Answer> {
    this.#touch()
    return this.#doOnce(errand)
  }

  /** A person's command, decided against what will be committed (PERM-1); the same key is done once. */
  run(command: Command, member: Member, actor: Actor, key: string): Promise<Answer> {
    return this.send(commandErrand(command, member, actor, key))
  }

  /** What happens at midnight for the day that ended; `red`: the cards that were red then. */
  rollDay(day: CalendarDate, red?: ReadonlySet<CardId>): Promise<Answer> {
    return this.send(rollDayErrand(day, on => this.#state.view(on), red))
  }

  /** Sends a person's sockets away: their session ended (4401) or their rights changed (1013: they come back with the new ones). */
  disconnectUser(user: UserId, code: number, reason: string): void {
    this.#door.sendUserAway(user, code, reason)
  }

  /** Closes a socket whose rights are over: what it sent and is not on disk yet does not count. */
  sendAway(socket: RoomSocket, code: number, reason: string): void {
    this.#door.sendAway(socket, code, reason)
  }

  /** Takes no more, finishes what has come, keeps a checkpoint. */
  async close(end: 'retired' | 'drained'): Promise<void> {
    if (this.#phase !== 'live') return
    this.#phase = 'closing'
    await this.#queue.settled()
    this.#audience.closeAll(CloseReason.tryAgain, end)
    if (!this.#hasClosed()) await this.#keepLastCheckpoint()
    this.#end(end)
  }

  #doc(): Y.Doc {
    try {
      return this.#state.doc
    } catch (cause) {
      const broken = new Error('the document could not be built', { cause })
      this.#giveUp(broken)
      throw broken
    }
  }

  #download(): Promise<StateDownload> {
    return this.#downloads.get(look => this.#queue.between(() => look(this.#state)))
  }

  #hasClosed(): boolean {
    return this.#phase === 'closed'
  }

  #enqueue(errand: Errand): Promise<Answer> {
    if (this.#phase !== 'live') return Promise.resolve(refuse('unavailable'))
    if (!this.#pressure.admitsErrand()) return Promise.resolve(refuse('busy'))
    return new Promise(answer => this.#queue.push({ kind: 'errand', errand, answer }))
  }

  async #workBatch(items: readonly Waiting[]): Promise<void> {
    let worked = true
    try {
      if (items.every(isNothing)) return this.#publish(resultOfNothing(items))
      if (items.some(item => item.kind === 'update')) await this.#host.rightsConfirmed?.()
      if (this.#hasClosed()) return dismiss(items)
      const ask = { knownSeq: this.#state.seq, keys: keysOf(items) }
      const work = (commit: RoomCommit) => {
        worked = false
        const result = workBatch(this.#state, this.#host, commit, items)
        worked = true
        return result
      }
      this.#publish(await this.#host.journal.commit(this.campaign, ask, work))
    } catch (cause) {
      this.#host.log.error({ cause, campaign: this.campaign }, 'a batch failed; the room is reopened')
      if (cause instanceof PoisonedUpdate) this.#door.refuse(cause.peer, cause.bytes, refuse('bad-update'))
      // whatever was thrown outside the work came from the database: it does not save at the moment
      this.#fail(worked ? 'away' : 'failed', items)
    }
  }

  /** On disk: now everyone may know. */
  #publish(result: BatchResult): void {
    this.#tellEveryone(result.stored)
    if (result.own.length > 0) this.#host.relay?.tell(this.campaign, this.#state.epoch, result.own)
    for (const peer of result.admitted) peer.durable += 1
    for (const peer of result.admitted) acknowledge(peer)
    for (const { peer, bytes, refusal } of result.refused) this.#door.refuse(peer, bytes, refusal)
    for (const answer of result.answers) answer()
    this.#pressure.relieved()
  }

  /** Rows that are on disk and in the document. */
  #tellEveryone(rows: readonly StoredUpdate[]): void {
    this.#state.took(rows)
    this.#audience.relay(rows)
  }

  /** What the journal says and what is here do not go together. */
  #giveUp(cause: Error): void {
    if (this.#hasClosed()) return
    this.#host.log.error(
      { cause, campaign: this.campaign },
      'a room does not match its journal; it is reopened',
    )
    this.#fail('failed')
  }

  /** The document may not be what is on disk: nothing of it is served any more. */
  #fail(end: 'failed' | 'away', items: readonly Waiting[] = []): void {
    dismiss([...items, ...this.#queue.stop()])
    if (end === 'away') this.hearNothing()
    else this.#audience.closeAll(CloseReason.tryAgain, 'try again')
    this.#end(end)
  }

  #keepLastCheckpoint(): Promise<void> {
    return this.#checkpoints.keep(this.#state.seq, this.#state.encode)
  }

  #end(end: RoomEnd): void {
    if (this.#hasClosed()) return
    this.#phase = 'closed'
    this.#absorber.stop()
    this.#heartbeat.stop()
    this.#queue.stop()
    this.#state.dispose()
    this.#onEnd(end)
  }

  #touch(): void {
    this.#lastUse = this.#host.realNow()
  }
}

/** Nothing of it was done. Who sent an edit has it still. */
const dismiss = (items: readonly Waiting[]): void => {
  for (const item of items) if (item.kind === 'errand') item.answer(refuse('unavailable'))
}

const bytesOf = (item: Waiting): number => (item.kind === 'update' ? item.bytes.length : 0)

const keysOf = (items: readonly Waiting[]): string[] =>
  items.flatMap(item => (item.kind === 'errand' && item.errand.key !== null ? [item.errand.key] : []))
