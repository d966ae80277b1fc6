import type { CampaignId } from '../../shared/ids.ts'
import { isRefusal, type Refusal } from '../../shared/refusal.ts'
import { docFromCopy, docFromDownload, downloadOf } from './boarding.ts'
import { createCopyKeeper } from './copy-keeper.ts'
import { browserFrame, type Frame } from './frame.ts'
import { createLiveSession, type LiveSession, type Opened } from './live-session.ts'
import { type LocalCopy, localCopy, type StoredCopy } from './local-copies.ts'
import { goesAsItIs } from './outbox.ts'
import { createServerClock } from './server-clock.ts'
import { httpTransport, type Transport } from './transport.ts'

export interface OpenBoardOptions {
  readonly user: string
  readonly campaign: CampaignId
  readonly transport?: Transport
  readonly copy?: LocalCopy
  readonly frame?: Frame
  readonly pc?: () => number
  readonly steady?: () => number
}

/** More than this behind the base, a fresh download is quicker than replaying. */
const longTailRows = 600

/**
 * Opens a board: at once from the local copy where there is one, the server asked meanwhile; else from the server. The
 * refusal says why neither was possible.
 */
export async function openBoard(options: OpenBoardOptions): Promise<LiveSession | Refusal> {
  const { user, campaign } = options
  const transport = options.transport ?? httpTransport(campaign)
  const copy = options.copy ?? localCopy(user, campaign)
  const pc = options.pc ?? Date.now
  const stored = await loaded(copy)
  const usable = stored.board && stored.board.tail.length <= longTailRows
  const opened = usable ? fromCopy(stored) : await fromServer(transport, stored)
  const board = isRefusal(opened) && stored.board ? fromCopy(stored) : opened
  if (isRefusal(board)) return board
  const offset = board.joined
    ? board.joined.serverNow + board.joined.businessOffsetMs - pc()
    : (stored.board?.clockOffsetMs ?? 0)
  const clock = createServerClock(offset, pc, options.steady ?? (() => performance.now()))
  const keeper = createCopyKeeper(copy, board.epoch)
  if (board.download) keeper.replace({ ...board.download, member: board.member, clockOffsetMs: offset })
  const frame = options.frame ?? browserFrame
  return createLiveSession({ campaign, transport, keeper, clock, frame, pc }, board)
}

type Found = Opened & { readonly download: { epoch: string; seq: number; state: Uint8Array } | null }

function fromCopy({ board, outbox, kept }: StoredCopy): Found {
  if (!board) throw new Error('no copy to open from')
  const { epoch, seq, member } = board
  return { doc: docFromCopy(board, outbox), epoch, seq, member, joined: null, outbox, kept, download: null }
}

async function fromServer(transport: Transport, { outbox, kept }: StoredCopy): Promise<Found | Refusal> {
  const joined = await transport.join()
  if (isRefusal(joined)) return joined
  const download = await downloadOf(transport, joined.epoch)
  if (isRefusal(download)) return download
  const { epoch, seq } = download
  const whole = outbox.every(entry => goesAsItIs(entry, epoch))
  return {
    doc: docFromDownload(
      download,
      outbox.filter(entry => entry.epoch === epoch),
    ),
    epoch,
    seq,
    member: joined.member,
    // Intents and edits of another epoch are sorted out by joining again, as after any absence.
    joined: whole ? joined : null,
    outbox,
    kept,
    download,
  }
}

async function loaded(copy: LocalCopy): Promise<StoredCopy> {
  try {
    return await copy.load()
  } catch {
    // A browser that keeps nothing (private window, full disk): the board works from the server alone.
    return { board: null, outbox: [], kept: [] }
  }
}
