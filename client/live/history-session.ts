import type { Member } from '../../shared/access/member.ts'
import type { CalendarDate } from '../../shared/calendar/date.ts'
import type { DayFigures, Standing } from '../../shared/history/series.ts'
import type { CampaignId, CardId } from '../../shared/ids.ts'
import { isRefusal, type Refusal, refuse } from '../../shared/refusal.ts'
import type { FrozenBoard } from '../../shared/snapshot/frozen-board.ts'
import { openPast } from '../../shared/snapshot/open-past.ts'
import type { BoardSession, ConnectionState, RecentChange } from './contract.ts'
import { createDeltas, type Way } from './history-deltas.ts'
import type { HistorySource } from './history-source.ts'
import { zoneOrChina } from './server-clock.ts'
import { createTopics } from './topics.ts'

/** A day whose board was kept. */
export type KeptDay = Pick<DayFigures, 'day' | 'snapshot'>

/** HIST-1: the board as it was at the end of a day, read like the live one. Nothing in it can be written. */
export interface HistorySession extends BoardSession {
  /** The day that is shown. */
  shown(): CalendarDate
  /** How a card was judged on that day; null where it was not on the board. What the screens show is judged again, by the rules of today. */
  standing(card: CardId): Standing | null
  /** Goes to a day; resolves when it, or a later wish, is shown. The refusal leaves what was shown. */
  go(to: KeptDay): Promise<Refusal | null>
  /** Asks for days that will probably be wanted next from the one that is shown. */
  expect(days: readonly KeptDay[]): void
  dispose(): void
}

export interface HistoryOptions {
  readonly campaign: CampaignId
  readonly member: Member
  readonly source: HistorySource
}

/** Opens the board of a day. */
export async function openHistory(
  options: HistoryOptions,
  day: KeptDay,
  signal: AbortSignal,
): Promise<HistorySession | Refusal> {
  const board = await options.source.board(day.snapshot, signal)
  return isRefusal(board) ? board : historySession(options, day, board)
}

function historySession(
  { campaign, member, source }: HistoryOptions,
  first: KeptDay,
  board: FrozenBoard,
): HistorySession {
  const past = openPast(board)
  const topics = createTopics()
  const deltas = createDeltas(source)
  let at = first
  let standing: Readonly<Record<string, Standing | null>> = board.standing
  let wish = first
  let view = past.view()
  let connection = stateOf(view.plan.campaign.timeZone, first.day)
  let disposed = false
  let asked: KeptDay | null = null
  let running: Promise<Refusal | null> | null = null

  function show(to: KeptDay, delta: Parameters<typeof past.step>[0]): void {
    past.step(delta)
    standing = { ...standing, ...delta.standing }
    at = to
    view = past.view()
    connection = stateOf(view.plan.campaign.timeZone, to.day)
    topics.tell('board')
    topics.tell('connection')
  }

  /** One question at a time; what lands on the way to a later wish is shown in passing, so that dragging shows the days go by. */
  async function run(): Promise<Refusal | null> {
    try {
      while (!disposed && at.snapshot !== wish.snapshot) {
        const from = at
        const to = wish
        asked = to
        const delta = await deltas.get(to.snapshot, from.snapshot)
        if (disposed) return null
        if (!isRefusal(delta) && (to === wish || isOnTheWay(from, to, wish))) show(to, delta)
        else if (isRefusal(delta) && to === wish) return delta
      }
      return null
    } finally {
      // at once: showing a day makes the page wish for the next one before whoever waits for this promise hears of it
      running = null
    }
  }

  function go(to: KeptDay): Promise<Refusal | null> {
    wish = to
    if (running && asked && !isOnTheWay(at, asked, to)) deltas.only([{ from: at.snapshot, to: to.snapshot }])
    if (!running && at.snapshot !== to.snapshot) running = run()
    return running ?? Promise.resolve(null)
  }

  return {
    campaign,
    // who only looks back has no rights; the units stay, "mine" is still theirs
    member: { ...member, roles: [] },
    view: () => view,
    subscribe: topics.subscribe,
    edit() {},
    undo() {},
    redo() {},
    history: () => noSteps,
    command: async () => refuse('not-permitted'),
    connection: () => connection,
    presence: () => nobody,
    focus() {},
    recent: () => null,
    recents: () => noMarks,
    overwritten: () => nothing,
    dismissOverwritten() {},
    kept: () => nothing,
    dismissKept() {},
    now: () => connection.until,
    shown: () => at.day,
    standing: card => standing[card] ?? null,
    go,
    expect(days) {
      if (running) return
      const ways: Way[] = days.map(({ snapshot }) => ({ from: at.snapshot, to: snapshot }))
      deltas.only(ways)
      for (const { to, from } of ways) if (to !== from) void deltas.get(to, from)
    },
    dispose() {
      disposed = true
      deltas.only([])
      past.dispose()
    },
  }
}

type PastState = Extract<ConnectionState, { kind: 'past' }>

/** The day as the campaign's own clock ended it. */
function stateOf(timeZone: string, day: CalendarDate): PastState {
  const zone = zoneOrChina(timeZone)
  return { kind: 'past', day, until: zone.nextMidnight(zone.startOf(day)) - 1 }
}

const noSteps = { undo: null, redo: null }
const nobody: readonly [] = []
const nothing: readonly [] = []
const noMarks: ReadonlyMap<CardId, RecentChange> = new Map()

const isOnTheWay = (from: KeptDay, via: KeptDay, to: KeptDay): boolean =>
  (from.day < via.day && via.day <= to.day) || (from.day > via.day && via.day >= to.day)
