import { expect, test } from 'vitest'
import type { Control } from '../../shared/meeting/control.ts'
import { command, newKey, planMeeting, xuancheng } from '../meeting/held-meeting.ts'
import { apiClient } from '../support/api.ts'
import { passwordOf, setupBody } from '../support/api-people.ts'
import { openLivePage } from '../support/live-peer.ts'
import { startServer, temporaryFolder } from '../support/server-process.ts'

test('[MEET-4] a meeting survives the death of its server: what was answered stands, pages come back by themselves', async () => {
  const dataDir = temporaryFolder()
  const server = await startServer({ dataDir, args: ['--api-only'] })
  const office = apiClient(server.url)
  await office.post('/api/setup', setupBody)
  await office.signIn('office', passwordOf('office'))
  await office.post('/api/session/password', {
    current: passwordOf('office'),
    next: `${passwordOf('office')} 2`,
  })
  const meeting = await planMeeting(office)
  const patch = { title: '示例：第二项', minutes: 5, section: 'speech' }
  const { body } = await command(office, { type: 'meeting.put-item', meeting, item: null, patch })
  await office.post(`/api/campaigns/xuancheng/meetings/${meeting}/open`, { key: newKey() })
  const page = openLivePage(office, xuancheng)
  await page.until(channel => channel.online() && page.control(meeting)?.presenterAwaySince === null)
  const answered = await page.channel.act(meeting, { act: 'item', itemId: body.ids[0] })
  expect(answered).toMatchObject({ version: 2, itemId: body.ids[0] })

  await server.kill()
  await page.until(channel => !channel.online())
  const again = await startServer({ dataDir, args: ['--api-only'], port: server.port })
  await page.until(channel => channel.online() && page.control(meeting)?.presenterAwaySince === null)
  const { version, presenter, itemId, timer, spent } = answered as Control
  expect(page.control(meeting)).toMatchObject({ version, presenter, itemId, timer, spent })
  page.channel.dispose()
  await again.terminate()
})
