import type { Page } from '@playwright/test'
import { onNodes, turn } from './cluster-switches.ts'
import { campaign, expect, saved, test } from './people.ts'
import { closeMeeting, openMeeting } from './running-meeting.ts'

test.skip(!onNodes, 'there is no other node')
test.setTimeout(300_000)

const title = '节点故障演练会（示例）'
const bar = (page: Page) => page.getByRole('complementary', { name: /^正在开会/ })
/** SCALE-6. */
const inTime = 5000

test('[SCALE-6] whichever node is lost in a meeting, the follower follows again within 5 s and nothing acknowledged is lost', async ({
  come,
}) => {
  const office = await come('dispatch')
  const meeting = await openMeeting(office, title)
  const { page: presenter } = await come('dispatch2', `${campaign}/meeting/${meeting}`)
  const { page: follower } = await come('jianshe')
  await bar(presenter)
    .getByRole('button', { name: /接[过管]演示/ })
    .click()
  await presenter.getByRole('button', { name: '开始演示' }).click()
  await bar(presenter).getByRole('link', { name: title }).click()
  await bar(follower).getByRole('button', { name: '跟随演示' }).click()
  await expect(follower).toHaveURL(/\/meeting\/\w+/)
  const notes = presenter.getByRole('textbox', { name: '会议记录' })

  // sockets are spread over the nodes: over all three rounds the follower's and the presenter's are lost, each at least once
  for (const node of [1, 2, 3]) {
    const said = `第${node}个节点失去之前`
    await notes.fill(said)
    await saved(presenter)
    const view = node % 2 === 1 ? 'kanban' : 'targets'
    await turn(`node/${node}/kill`)
    const lost = Date.now()
    const tabs = presenter.getByRole('navigation', { name: '视图' })
    await tabs.getByRole('link', { name: node % 2 === 1 ? '看板' : '目标', exact: true }).press('Enter')
    await expect(follower).toHaveURL(new RegExp(`${campaign}/${view}`), { timeout: inTime })
    expect(Date.now() - lost).toBeLessThan(inTime)
    await turn(`node/${node}/restart`)
    await bar(presenter).getByRole('link', { name: title }).click()
    await expect(follower).toHaveURL(/\/meeting\/\w+/)
    await expect(notes).toHaveValue(said)
    await saved(follower)
  }
  await closeMeeting(office, meeting)
})
