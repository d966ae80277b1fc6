import { gunzipSync, gzipSync } from 'node:zlib'
import * as Y from 'yjs'
import { createProjector, type Projector } from '../../shared/board/project-board.ts'
import type { CalendarDate } from '../../shared/calendar/date.ts'
import type { CampaignId } from '../../shared/ids.ts'
import { freezeBoard } from '../../shared/snapshot/freeze-board.ts'
import type { FrozenBoard } from '../../shared/snapshot/frozen-board.ts'
import { hasPending } from '../room/gate/gate.ts'
import { breathing } from './breath.ts'
import type { JournalPast } from './journal-past.ts'

const rowsAtOnce = 200
/** A moment is hardly further than this from a start, once a replay has come by: a fraction of a second. */
export const usualApart = 3000

/** A board of the past, built from the journal and moved forward through it. */
export interface Replay {
  readonly epoch: string
  /** The last change it holds. */
  readonly seq: number
  /** Later changes, one after another; others work in between. It cannot go back. */
  advance(seq: number): Promise<void>
  /** As it stands, judged on a day. */
  freeze(today: CalendarDate): FrozenBoard
  dispose(): void
}

/** Opens a board as it was after a change. On its way it keeps starts for those who come later. */
export async function openReplay(
  past: JournalPast,
  campaign: CampaignId,
  { epoch, seq }: { readonly epoch: string; readonly seq: number },
  startsApart = usualApart,
): Promise<Replay> {
  const doc = new Y.Doc()
  const start = await past.start(campaign, epoch, seq)
  if (start) Y.applyUpdate(doc, start.zipped ? gunzipSync(start.state) : start.state)
  let at = start?.seq ?? 0
  let keptAt = await past.newestKeptStart(campaign, epoch, seq)
  let projector: Projector | null = null
  const keepStart = async () => {
    if (at - keptAt < startsApart || hasPending(doc)) return
    keptAt = at
    const state = gzipSync(Y.encodeStateAsUpdate(doc), { level: 5 })
    await past.keepStart(campaign, epoch, { seq: at, state, zipped: true })
  }
  const advance = async (upTo: number) => {
    if (upTo < at) throw new Error(`a replay at ${at} cannot go back to ${upTo}`)
    const breathe = breathing()
    while (at < upTo) {
      const rows = await past.updates(campaign, {
        epoch,
        after: at,
        upTo,
        limit: Math.min(rowsAtOnce, startsApart),
      })
      const last = rows.at(-1)
      if (!last) throw new Error(`the journal of ${campaign} has nothing after ${at}, and ${upTo} was wanted`)
      for (const { update } of rows) {
        Y.applyUpdate(doc, update)
        await breathe()
      }
      at = last.seq
      await keepStart()
    }
    if (hasPending(doc)) throw new Error(`the journal of ${campaign} does not add up at ${upTo}`)
  }
  await advance(seq)
  return {
    epoch,
    get seq() {
      return at
    },
    advance,
    freeze(today) {
      projector ??= createProjector(doc, today)
      projector.setToday(today)
      return freezeBoard(doc, projector.view())
    },
    dispose() {
      projector?.dispose()
      doc.destroy()
    },
  }
}
