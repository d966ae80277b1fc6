import { rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openLivePage } from '../support/live-peer.ts'
import { openServer } from '../support/server.ts'
import { freePort, temporaryFolder } from '../support/server-process.ts'
import { openMeetingServer, xuancheng } from './held-meeting.ts'

test('[MEET-4] a meeting goes on after the server was stopped and started: presenter, item, timer, place and followers', async () => {
  const dataDir = temporaryFolder()
  const env = { DATA_DIR: dataDir, PORT: String(await freePort()) }
  const server = await openMeetingServer(env)
  const meeting = await server.hold()
  const presenter = openLivePage(server.office, xuancheng)
  const follower = openLivePage(server.unit, xuancheng)
  await presenter.until(channel => channel.online())
  await follower.until(channel => channel.online())
  follower.channel.follow(meeting)
  await presenter.until(() => presenter.control(meeting)?.followers === 1)
  presenter.channel.show(meeting, { view: 'kanban', search: '?area=a1', anchor: null })
  await follower.until(() => follower.moves.length > 0)
  const before = follower.control(meeting)

  await server.stop()
  await follower.until(channel => !channel.online())
  expect(follower.control(meeting)).toEqual(before)
  const again = await openServer({ dataDir, env })
  for (const page of [presenter, follower])
    await page.until(channel => {
      const now = page.control(meeting)
      return channel.online() && now?.followers === 1 && now.presenterAwaySince === null
    })
  expect(follower.control(meeting)).toEqual(before)
  presenter.channel.show(meeting, { view: 'kanban', search: '?area=a2', anchor: null })
  await follower.until(() => follower.moves.at(-1)?.search === '?area=a2')

  for (const page of [presenter, follower]) page.channel.dispose()
  await again.stop()
  rmSync(dataDir, { recursive: true, force: true })
})
