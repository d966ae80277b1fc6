import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CampaignId } from '../../shared/ids.ts'
import { openScreenServer, type ScreenServer, screensPath } from '../screen/a-screen.ts'
import { bareSocket, openLivePage } from '../support/live-peer.ts'
import { newKey, planMeeting, xuancheng } from './held-meeting.ts'

const luan = CampaignId.parse('luan')

describe('a paired screen on the live channel', () => {
  let server: ScreenServer
  beforeAll(async () => {
    server = await openScreenServer()
    await server.sysadmin.post('/api/campaigns', { seed: 'luan' })
  })
  afterAll(() => server.stop())

  test('[MEET-4] a screen follows like a person and is counted, and nothing it shows moves anybody', async () => {
    const { tv } = await server.pairedTv()
    const meeting = await planMeeting(server.dispatch)
    await server.dispatch.post(`/api/campaigns/xuancheng/meetings/${meeting}/open`, { key: newKey() })
    const [wall, presenter] = [openLivePage(tv, xuancheng), openLivePage(server.dispatch, xuancheng)]
    for (const page of [wall, presenter]) await page.until(channel => channel.online())
    wall.channel.follow(meeting)
    await presenter.until(() => presenter.control(meeting)?.followers === 1)
    wall.channel.show(meeting, { view: 'wall', search: '?mine=1', anchor: null })
    presenter.channel.show(meeting, { view: 'gantt', search: '?scale=week', anchor: null })
    await wall.until(() => wall.moves.length > 0)
    expect(wall.moves[0]?.search).toBe('?scale=week')
    for (const page of [wall, presenter]) page.channel.dispose()
  })

  test('[SCR-3] a screen watches its own campaign only', async () => {
    const { tv } = await server.pairedTv()
    const socket = bareSocket(tv)
    const ask = (campaign: CampaignId) => new Promise(resolve => socket.emit('watch', campaign, resolve))
    expect(await ask(luan)).toMatchObject({ refused: 'not-permitted' })
    expect(await ask(xuancheng)).toBeInstanceOf(Array)
    socket.disconnect()
  })

  test('[SCR-3] the screen that is driven and whoever drives it hear its new state at once', async () => {
    const { tv, id } = await server.pairedTv()
    const pages = [openLivePage(tv, xuancheng), openLivePage(server.dispatch, xuancheng)]
    const heard = pages.map(
      page =>
        new Promise<string>(resolve =>
          page.channel.onScreen((screen, state) => resolve(`${screen} ${state.mode}`)),
        ),
    )
    for (const page of pages) await page.until(channel => channel.online())
    const [screen] = (await server.dispatch.get(screensPath)).body.filter(
      (one: { id: string }) => one.id === id,
    )
    await server.dispatch.patch(`${screensPath}/${id}`, {
      version: screen.state.version,
      mode: 'driven',
      at: 1,
    })
    expect(await Promise.all(heard)).toEqual([`${id} driven`, `${id} driven`])
    for (const page of pages) page.channel.dispose()
  })

  test('[ACC-8] a screen that is revoked is sent away at once and not let in again', async () => {
    const { tv, id } = await server.pairedTv()
    const socket = bareSocket(tv)
    await new Promise(resolve => socket.emit('watch', xuancheng, resolve))
    const ended = new Promise(resolve => socket.on('disconnect', resolve))
    await server.dispatch.delete(`${screensPath}/${id}`)
    expect(await ended).toBe('io server disconnect')
    const again = bareSocket(tv)
    expect(await new Promise<Error>(resolve => again.on('connect_error', resolve))).toBeInstanceOf(Error)
  })
})
