import 'fake-indexeddb/auto'
import type * as Y from 'yjs'
import type { LiveSession } from '../../client/live/live-session.ts'
import { type LocalCopy, localCopy } from '../../client/live/local-copies.ts'
import { openBoard } from '../../client/live/open-board.ts'
import { beginEpoch } from '../../server/room/begin-epoch.ts'
import type { Member } from '../../shared/access/member.ts'
import type { CardView } from '../../shared/board/view.ts'
import { type CampaignId, CampaignId as Id } from '../../shared/ids.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { addCard, buildBoard, cardId } from '../support/build-board.ts'
import { genesisEntry, makeDataDir, type RoomStand, standRooms } from '../support/rooms.ts'
import { type MemoryServer, memoryServer, until } from './memory-server.ts'

/** A real room on a real database, and pages that open it. */
export interface BoardStand {
  readonly stand: RoomStand
  readonly campaign: CampaignId
  /** The way of one person to the server; each person has a network of their own. */
  server(member: Member): MemoryServer
  /** Opens the board as a browser page does, local copy included. */
  page(server: MemoryServer, member: Member, copy?: LocalCopy): Promise<LiveSession>
  /** The board as after a backup was put back: the same, in an epoch of its own, which is answered. */
  restore(): Promise<string>
  close(): Promise<void>
}

let boards = 0

/** Cards c1 and c2 are 招商局's, c3 is 建设局's; `furnish` puts there whatever else a test is about. */
export async function standBoard(furnish: (doc: Y.Doc) => void = () => {}): Promise<BoardStand> {
  const dir = makeDataDir()
  const stand = standRooms(dir.path)
  // Browsers keep copies by campaign: every board of a test file needs a name of its own.
  const campaign = Id.parse(`live-${process.pid}-${++boards}`)
  const doc = buildBoard()
  addCard(doc, 'c1', { order: 'a0' }, { notes: '原有备注', form: '' })
  addCard(doc, 'c2', { order: 'a1' })
  addCard(doc, 'c3', { order: 'a2', leadUnitId: 'js', supportUnitIds: ['zs'] })
  furnish(doc)
  await stand.rooms.create(campaign, genesisEntry(doc))
  const pages = new Set<LiveSession>()
  return {
    stand,
    campaign,
    server: member => memoryServer(stand, campaign, member),
    async page(server, member, copy = localCopy(member.userId, campaign)) {
      const session = await openBoard({
        user: member.userId,
        campaign,
        transport: server.transport,
        copy,
        frame: work => setImmediate(work),
      })
      if (isRefusal(session)) throw new Error(`the board did not open: ${session.refused}`)
      pages.add(session)
      return session
    },
    async restore() {
      const room = await stand.open(campaign)
      const { journal, clock } = stand.host
      const { after } = await beginEpoch(journal, campaign, clock.now())
      room.hearHead(after, room.head.seq)
      await until('the room is of the new epoch', async () => {
        const now = await stand.rooms.get(campaign)
        return !isRefusal(now) && now.head.epoch === after.epoch
      })
      return after.epoch
    },
    async close() {
      for (const page of pages) page.dispose()
      await stand.rooms.drain()
      stand.database.close()
      dir.remove()
    },
  }
}

export function card(session: LiveSession, id: string): CardView {
  const view = session.view()
  const found = view.cards[view.index.get(cardId(id)) ?? -1]
  if (!found) throw new Error(`no card ${id}`)
  return found
}

/** Closes a page as a browser does: what waits for the disk is written, then it is gone. */
export async function closePage(session: LiveSession): Promise<void> {
  await session.flush()
  session.dispose()
}

export const saved = (session: LiveSession) => until('saved', () => session.connection().kind === 'saved')
