import { afterEach, beforeEach, expect, test } from 'vitest'
import { wipeLocalCopies } from '../../client/live/local-copies.ts'
import type { Edit } from '../../shared/board/edit.ts'
import { cardId, people, stageId } from '../support/build-board.ts'
import { type BoardStand, card, closePage, saved, standBoard } from './a-board.ts'
import { until } from './memory-server.ts'

const { lead, dispatch, support } = people
const progress = (id: string, value: number): Edit => ({ type: 'progress', card: cardId(id), value })
const owner = (id: string, value: string): Edit => ({ type: 'owner', card: cardId(id), value })

let board: BoardStand
beforeEach(async () => {
  board = await standBoard()
})
afterEach(async () => {
  await board.close()
  for (const member of [lead, dispatch, support]) await wipeLocalCopies(member.userId)
  expect(board.stand.errors).toEqual([])
})

/** What the server has on disk of a card. */
async function onServer(id: string) {
  const room = await board.stand.open(board.campaign)
  const view = await room.view()
  return view.cards[view.index.get(cardId(id)) ?? -1]
}

test('[SYNC-1] 已保存 is said only after the server acknowledged', async () => {
  const server = board.server(lead)
  const page = await board.page(server, lead)
  await saved(page)
  server.holdAnswers = true
  page.edit(progress('c1', 45))
  expect(card(page, 'c1').progress, 'shown at once').toBe(45)
  expect(page.connection()).toEqual({ kind: 'saving', pending: 1, slow: false })
  await until('the server has it', async () => (await onServer('c1'))?.progress === 45)
  expect(page.connection().kind).toBe('saving')
  server.holdAnswers = false
  await saved(page)
  expect((await onServer('c1'))?.progress).toBe(45)
})

test('[SYNC-2] an edit appears on the other screen, with the name of who made it', async () => {
  const one = await board.page(board.server(lead), lead)
  const two = await board.page(board.server(dispatch), dispatch)
  await saved(one)
  await saved(two)
  await until('they see each other', () => two.presence().length === 1 && one.presence().length === 1)
  one.edit(owner('c1', '示例甲'))
  await until('it arrives', () => card(two, 'c1').owner === '示例甲')
  expect(two.recent(cardId('c1'))).toMatchObject({ name: lead.name, unit: 'zs', fields: ['owner'] })
  expect(one.recent(cardId('c1')), 'my own edits are not news to me').toBeNull()
})

test('[KAN-6] edits made offline survive closing the page and are sent on return', async () => {
  const server = board.server(lead)
  const page = await board.page(server, lead)
  await saved(page)
  server.online = false
  server.cut()
  page.edit(progress('c1', 61))
  page.edit({
    type: 'text',
    card: cardId('c1'),
    field: 'notes',
    before: '原有备注',
    after: '原有备注，已补充',
  })
  await until('offline', () => page.connection().kind === 'offline')
  expect(page.connection()).toMatchObject({ pending: 2 })
  await closePage(page)

  server.online = true
  const back = await board.page(server, lead)
  await saved(back)
  expect(await onServer('c1')).toMatchObject({ progress: 61, notes: '原有备注，已补充' })
})

test('[KAN-6] a board opened without a network shows its local copy, and edits made there are sent on return', async () => {
  const server = board.server(lead)
  const before = await board.page(server, lead)
  await saved(before)
  await closePage(before)
  server.online = false
  const page = await board.page(server, lead)
  expect(card(page, 'c1').progress).toBe(20)
  page.edit(progress('c1', 33))
  expect(card(page, 'c1').progress).toBe(33)
  await closePage(page)

  const again = await board.page(server, lead)
  server.online = true
  again.edit(progress('c2', 34))
  again.nudge()
  await saved(again)
  expect((await onServer('c1'))?.progress).toBe(33)
  expect((await onServer('c2'))?.progress).toBe(34)
})

test('[SYNC-2] what others changed meanwhile is there after coming back, and nothing twice', async () => {
  const server = board.server(lead)
  const page = await board.page(server, lead)
  await saved(page)
  server.online = false
  server.cut()
  page.edit({ type: 'text', card: cardId('c1'), field: 'notes', before: '原有备注', after: '原有备注甲' })
  const other = await board.page(board.server(dispatch), dispatch)
  await saved(other)
  other.edit({ type: 'text', card: cardId('c1'), field: 'notes', before: '原有备注', after: '乙原有备注' })
  await saved(other)
  server.online = true
  page.nudge()
  await saved(page)
  await until('both have both', () => card(other, 'c1').notes === card(page, 'c1').notes)
  expect(card(page, 'c1').notes).toBe('乙原有备注甲')
})

test('[PERM-2] an edit the matrix forbids is not made and its words are kept', async () => {
  const page = await board.page(board.server(lead), lead)
  await saved(page)
  page.edit(owner('c3', '不是我的'))
  expect(card(page, 'c3').owner).not.toBe('不是我的')
  expect(page.kept()).toMatchObject([
    { edit: owner('c3', '不是我的'), refusal: { refused: 'not-permitted' } },
  ])
})

/** Takes c2 from 招商局 while it is offline; what it writes there will be refused. */
async function transferWhileAway(cards: readonly string[]) {
  const room = await board.stand.open(board.campaign)
  const actor = { userId: dispatch.userId, name: dispatch.name }
  const patch = { leadUnitId: 'jg' as never, supportUnitIds: [] }
  const command = { type: 'card.edit', cards: cards.map(cardId), patch } as const
  await room.run(command, dispatch, actor, `transfer ${cards}`)
}

test('[PERM-2] among edits of an absence, the refused one is kept with its words and the others are made', async () => {
  const server = board.server(lead)
  const page = await board.page(server, lead)
  await saved(page)
  server.online = false
  server.cut()
  page.edit(progress('c1', 71))
  page.edit(owner('c2', '来不及了'))
  page.edit(owner('c1', '示例乙'))
  await transferWhileAway(['c2'])
  server.online = true
  page.nudge()
  await until('refused', () => page.kept().length > 0)
  await saved(page)
  expect(page.kept()).toMatchObject([{ edit: owner('c2', '来不及了') }])
  expect(page.kept()[0]?.refusal).not.toBeNull()
  expect(await onServer('c1')).toMatchObject({ progress: 71, owner: '示例乙' })
  expect((await onServer('c2'))?.owner).not.toBe('来不及了')
  expect(card(page, 'c2').owner, 'my screen shows what the server has').not.toBe('来不及了')
})

test('[PERM-2] what is written between a refusal and the fresh copy is made, not refused with it', async () => {
  const server = board.server(lead)
  const page = await board.page(server, lead)
  await saved(page)
  server.holdAnswers = true
  await transferWhileAway(['c2'])
  page.edit(owner('c2', '来不及了'))
  await until('sent', async () => (await refusedFrames()) === 1)
  server.holdAnswers = false
  await until('refused', () => page.kept().length > 0)
  page.edit({ type: 'text', card: cardId('c1'), field: 'notes', before: '原有备注', after: '原有备注，刚写' })
  await saved(page)
  expect((await onServer('c1'))?.notes).toBe('原有备注，刚写')
  expect(page.kept()).toMatchObject([{ edit: owner('c2', '来不及了') }])
})

const refusedFrames = () =>
  board.stand.database.exclusive(handle =>
    Number(handle.prepare('select count(*) n from refusedFrame').get()?.n),
  )

test('[PERM-2] what was refused is still kept after the page was closed, until its author says so', async () => {
  const server = board.server(lead)
  const page = await board.page(server, lead)
  await saved(page)
  page.edit(owner('c3', '不是我的'))
  await closePage(page)
  const back = await board.page(server, lead)
  const [kept] = back.kept()
  expect(kept?.edit).toEqual(owner('c3', '不是我的'))
  back.dismissKept(kept?.id ?? '')
  await closePage(back)
  expect((await board.page(server, lead)).kept()).toEqual([])
})

test('[KAN-5] undo takes back my own last edit and nobody else’s', async () => {
  const one = await board.page(board.server(lead), lead)
  const two = await board.page(board.server(dispatch), dispatch)
  await saved(one)
  await saved(two)
  one.edit(progress('c1', 50))
  await until('it arrives', () => card(two, 'c1').progress === 50)
  two.edit(owner('c1', '调度填写'))
  await until('it arrives', () => card(one, 'c1').owner === '调度填写')
  one.undo()
  await saved(one)
  expect(await onServer('c1')).toMatchObject({ progress: 20, owner: '调度填写' })
  one.redo()
  await saved(one)
  expect((await onServer('c1'))?.progress).toBe(50)
})

test('[KAN-5] a move is one step to undo', async () => {
  const page = await board.page(board.server(lead), lead)
  await saved(page)
  page.edit({ type: 'move', card: cardId('c1'), stage: stageId('file'), order: 'a5' })
  page.undo()
  expect(card(page, 'c1')).toMatchObject({ order: 'a0', stage: { id: 'sign' } })
  expect(page.history().undo).toBeNull()
})

test('[KAN-5] a value of mine overwritten by somebody is shown beside theirs', async () => {
  const one = await board.page(board.server(lead), lead)
  const two = await board.page(board.server(dispatch), dispatch)
  await saved(one)
  await saved(two)
  await until('they see each other', () => one.presence().length === 1)
  one.edit(progress('c1', 50))
  await until('it arrives', () => card(two, 'c1').progress === 50)
  two.edit(progress('c1', 80))
  await until('noticed', () => one.overwritten().length === 1)
  expect(one.overwritten()[0]).toMatchObject({ field: 'progress', mine: 50, theirs: 80, by: dispatch.name })
  expect(two.overwritten()).toEqual([])
})

test('[SYNC-2] after a restore, unsent edits are listed for their author and never sent', async () => {
  const server = board.server(lead)
  const page = await board.page(server, lead)
  await saved(page)
  server.online = false
  server.cut()
  page.edit(progress('c1', 99))
  await closePage(page)

  const restored = await standBoard()
  const other = restored.server(lead)
  const back = await board.page({ ...server, transport: other.transport }, lead)
  await saved(back)
  expect(back.kept()).toMatchObject([{ edit: progress('c1', 99), refusal: null }])
  expect(card(back, 'c1').progress).toBe(20)
  expect(back.connection()).toEqual({ kind: 'saved' })
  back.dispose()
  await restored.close()
})

test('[KAN-6] an ended session keeps the outbox for the next sign-in', async () => {
  const server = board.server(lead)
  const page = await board.page(server, lead)
  await saved(page)
  server.online = false
  server.cut()
  page.edit(progress('c1', 12))
  await closePage(page)
  server.online = true
  server.signedIn = false
  const out = await board.page(server, lead)
  await until('closed', () => out.connection().kind === 'closed')
  expect(out.connection()).toEqual({ kind: 'closed', reason: 'signed-out' })
  await closePage(out)
  server.signedIn = true
  await saved(await board.page(server, lead))
  expect((await onServer('c1'))?.progress).toBe(12)
})

test('[KAN-6] signing out leaves nothing on the machine', async () => {
  const server = board.server(lead)
  const page = await board.page(server, lead)
  await saved(page)
  await closePage(page)
  await wipeLocalCopies(lead.userId)
  server.online = false
  await expect(board.page(server, lead)).rejects.toThrow('unavailable')
})
