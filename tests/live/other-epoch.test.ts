import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type LocalCopy, localCopy, wipeLocalCopies } from '../../client/live/local-copies.ts'
import type { Edit } from '../../shared/board/edit.ts'
import { emptyUpdate } from '../../shared/protocol/frames.ts'
import { cardId, people } from '../support/build-board.ts'
import { type BoardStand, card, closePage, saved, standBoard } from './a-board.ts'
import { until } from './memory-server.ts'

const { lead } = people
const notes = (after: string): Edit => ({
  type: 'text',
  card: cardId('c1'),
  field: 'notes',
  before: '原有备注',
  after,
})
const progress = (id: string, value: number): Edit => ({ type: 'progress', card: cardId(id), value })

let board: BoardStand
let disk: LocalCopy
beforeEach(async () => {
  board = await standBoard()
  disk = localCopy(lead.userId, board.campaign)
})
afterEach(async () => {
  await board.close()
  await wipeLocalCopies(lead.userId)
  const restored = 'Error: another epoch has begun: the board was restored'
  expect(board.stand.errors.map(String)).toEqual([restored])
})

/** A page that is offline, and what it has on disk is whole. */
async function pageOffline() {
  const server = board.server(lead)
  const page = await board.page(server, lead)
  await saved(page)
  server.online = false
  server.cut()
  return page
}

const baseIsOf = (epoch: string) =>
  until('the copy is of the new epoch', async () => (await disk.load()).board?.epoch === epoch)

/** Nothing is written after a new board was, as when the browser dies there. */
function diesAfterReplace(): LocalCopy {
  let dead = false
  return {
    ...disk,
    async replace(base) {
      await disk.replace(base)
      dead = true
    },
    write: change => (dead ? Promise.reject(new Error('the browser is dead')) : disk.write(change)),
  }
}

/** Each leaves the edit on disk, made before the board was restored, for a page that is opened after. */
const ways: [string, (edit: Edit) => Promise<void>][] = [
  [
    'another tab took the restored board',
    async edit => {
      const other = await board.page(board.server(lead), lead)
      const page = await pageOffline()
      await baseIsOf(await board.restore())
      page.edit(edit)
      await closePage(page)
      await closePage(other)
    },
  ],
  [
    'the browser died while it took the restored board',
    async edit => {
      const page = await pageOffline()
      page.edit(edit)
      await closePage(page)
      const epoch = await board.restore()
      const dying = await board.page(board.server(lead), lead, diesAfterReplace())
      await baseIsOf(epoch)
      dying.dispose()
    },
  ],
  [
    'the copy is so long that the board is opened from the server',
    async edit => {
      const page = await pageOffline()
      page.edit(edit)
      await closePage(page)
      const { epoch, seq } = (await board.stand.open(board.campaign)).head
      await disk.write({ epoch, tail: Array(601).fill({ last: seq, update: emptyUpdate }) })
      await board.restore()
    },
  ],
]

const edits: [string, Edit][] = [
  ['words cut out', notes('原注')],
  ['words added', notes('原有备注，已补充')],
  ['a field set', progress('c1', 77)],
]

const refusedFrames = () =>
  board.stand.database.exclusive(handle =>
    Number(handle.prepare('select count(*) n from refusedFrame').get()?.n),
  )

async function onServer(id: string) {
  const view = await (await board.stand.open(board.campaign)).view()
  return view.cards[view.index.get(cardId(id)) ?? -1]
}

describe.each(ways)('%s', (_, leave) => {
  test.each(edits)('[SYNC-2] %s before the restore: listed for their author, never sent', async (_, edit) => {
    await leave(edit)
    const before = (await board.stand.open(board.campaign)).head
    const page = await board.page(board.server(lead), lead)
    await saved(page)
    expect(page.kept()).toMatchObject([{ edit, refusal: null }])
    expect(card(page, 'c1')).toMatchObject({ notes: '原有备注', progress: 20 })
    expect(await onServer('c1')).toMatchObject({ notes: '原有备注', progress: 20 })
    expect((await board.stand.open(board.campaign)).head, 'nothing was taken').toEqual(before)
    expect(await refusedFrames(), 'nothing was sent').toBe(0)

    await closePage(page)
    const stored = await disk.load()
    expect(stored.outbox).toEqual([])
    expect(stored.kept, 'until they say that they have seen it').toMatchObject([{ edit }])
  })
})

test('[SYNC-2] what was written after the restore goes out, what lies beside it from before does not', async () => {
  const server = board.server(lead)
  const other = await board.page(server, lead)
  const page = await pageOffline()
  await baseIsOf(await board.restore())
  page.edit(notes('原注'))
  await closePage(page)
  server.online = false
  server.cut()
  other.edit(progress('c2', 34))
  await closePage(other)

  const next = await board.page(board.server(lead), lead)
  await saved(next)
  expect(next.kept()).toMatchObject([{ edit: notes('原注'), refusal: null }])
  expect(await onServer('c1')).toMatchObject({ notes: '原有备注' })
  expect(await onServer('c2')).toMatchObject({ progress: 34 })
})
