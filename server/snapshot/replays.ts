import type { CalendarDate } from '../../shared/calendar/date.ts'
import type { CampaignId, CardId } from '../../shared/ids.ts'
import { type CutBoard, cutBoard } from './cut-board.ts'
import { frozenJson } from './frozen-json.ts'
import type { JournalPast } from './journal-past.ts'
import type { Part } from './part.ts'
import { openReplay, type Replay, usualApart } from './replay.ts'

/** A board of the past as of a day. */
export interface PastAsk {
  readonly campaign: CampaignId
  readonly epoch: string
  readonly seq: number
  readonly day: CalendarDate
}

/** A board cut for keeping, without what hangs in its buckets, and the cards that were red. */
export type PastCut = Omit<CutBoard, 'entries'> & { readonly red: readonly CardId[] }

/** Boards of the past, replayed and made into what is kept or sent. */
export interface PastBoards {
  /** For a day that is to be kept. */
  cut(ask: PastAsk): Promise<PastCut>
  /** Of the board last cut, which must be this one. */
  entries(campaign: CampaignId, root: string, buckets: readonly string[]): Promise<readonly Part[]>
  /** Canonical JSON of the frozen board, UTF-8. */
  json(ask: PastAsk): Promise<Uint8Array>
  /** No more days of this campaign for now. */
  daysTaken(campaign: CampaignId): Promise<void>
}

const momentsKept = 2

/**
 * One board at a time. Days go over one replay until they are taken, so that many missed ones cost one way through the journal; the replays
 * last used for moments stay for who goes on from there.
 */
export function openReplays(past: JournalPast, startsApart = usualApart): PastBoards {
  const open = (ask: PastAsk) => openReplay(past, ask.campaign, ask, startsApart)
  let days: Held | null = null
  let lastCut: { readonly campaign: CampaignId; readonly cut: CutBoard } | null = null
  const moments: Held[] = []
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work)
    last = done.catch(() => undefined) // who asked hears of it; the next one has its turn
    return done
  }

  const dropDays = () => {
    days?.replay.dispose()
    days = null
  }
  const cut = async (ask: PastAsk): Promise<PastCut> => {
    const held = days
    days = null
    if (held && !reaches(held, ask)) held.replay.dispose()
    const replay = await replayTo(open, held && reaches(held, ask) ? held : null, ask)
    days = { campaign: ask.campaign, replay }
    const board = replay.freeze(ask.day)
    const whole = await cutBoard(board)
    lastCut = { campaign: ask.campaign, cut: whole }
    const { entries: _, ...said } = whole
    const red = Object.entries(board.standing).flatMap(([id, { lamp }]) =>
      lamp === 'red' ? [id as CardId] : [],
    )
    return { ...said, red }
  }
  const json = async (ask: PastAsk): Promise<Uint8Array> => {
    const fits = moments.filter(held => reaches(held, ask)).sort((a, b) => b.replay.seq - a.replay.seq)[0]
    if (fits) moments.splice(moments.indexOf(fits), 1)
    const replay = await replayTo(open, fits ?? null, ask)
    moments.unshift({ campaign: ask.campaign, replay })
    for (const old of moments.splice(momentsKept)) old.replay.dispose()
    return Buffer.from(await frozenJson(replay.freeze(ask.day)))
  }
  return {
    cut: ask => inTurn(() => cut(ask)),
    json: ask => inTurn(() => json(ask)),
    async entries(campaign, root, buckets) {
      if (lastCut?.campaign !== campaign || lastCut.cut.root.name !== root)
        throw new Error(`the board of ${campaign} that was cut last is another one`)
      return lastCut.cut.entries(buckets)
    },
    daysTaken: campaign =>
      inTurn(async () => {
        if (days?.campaign === campaign) dropDays()
        if (lastCut?.campaign === campaign) lastCut = null
      }),
  }
}

interface Held {
  readonly campaign: CampaignId
  readonly replay: Replay
}

const reaches = ({ campaign, replay }: Held, ask: PastAsk): boolean =>
  campaign === ask.campaign && replay.epoch === ask.epoch && replay.seq <= ask.seq

/** Goes on with one, or opens one. What fails is never gone on with. */
async function replayTo(
  open: (ask: PastAsk) => Promise<Replay>,
  held: Held | null,
  ask: PastAsk,
): Promise<Replay> {
  const replay = held?.replay ?? (await open(ask))
  try {
    await replay.advance(ask.seq)
    return replay
  } catch (cause) {
    replay.dispose()
    throw cause
  }
}
