import type { Browser, Page } from '@playwright/test'
import { type Come, campaign, expect, seat, test, url } from './people.ts'

/**
 * A whole 调度会 as it is held: dispatch prepares and keeps the record, the leader presents, a wall paired by code follows, two departments
 * report and write, the inspector reads. From opening to signed minutes.
 */
const meetingPage = `${campaign}/meeting`
const title = '第5次项目调度会（示例）'
const decided = '三日内完成可研评审（示例）'

// Six browsers and a television on whatever machine there is.
test.describe.configure({ timeout: 300_000 })

const bar = (page: Page) => page.getByRole('complementary', { name: /^正在开会/ })
const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '视图' }).getByRole('link', { name })
const notes = (page: Page) => page.getByRole('textbox', { name: '会议记录' })
/** The page on the wall; while one fades in over another, the new one. */
const wall = (page: Page) => page.locator('[data-wall-page]').last()

async function pairWall(browser: Browser, come: Come, complaints: string[]) {
  const tv = await seat(browser, complaints, { width: 1920, height: 1080 })
  await tv.page.goto(url('/screen'))
  const code = ((await tv.page.getByTestId('pairing-code').textContent()) ?? '').trim()
  const phone = await come('leader2', `/pair?code=${code}`, { width: 390, height: 844 })
  await phone.page.getByLabel(/大屏名称/).fill('三楼会议室大屏')
  await phone.page.getByRole('button', { name: '批准' }).click()
  await expect(phone.page.getByText('“三楼会议室大屏”已配对')).toBeVisible()
  await phone.page.getByRole('link', { name: '遥控这块大屏' }).click()
  const card = phone.page.getByRole('region', { name: '三楼会议室大屏' })
  const following = card.getByRole('radio', { name: '跟随会议' })
  await following.click()
  await expect(following).toBeChecked()
  await phone.context.close()
  return tv
}

test('[MEET-5] a full meeting, from opening to signed minutes, in six browsers and on the wall', async ({
  browser,
  come,
  complaints,
}) => {
  const tv = await pairWall(browser, come, complaints)
  const dispatch = (await come('dispatch', meetingPage)).page

  await test.step('dispatch prepares: who comes, and a problem put before the meeting', async () => {
    await dispatch.getByRole('link', { name: new RegExp(title) }).click()
    await dispatch.getByRole('button', { name: '按责任单位填入' }).click()
    await expect(dispatch.getByText(/出席\d\d/)).toBeVisible()
    await tab(dispatch, '难点').click()
    await dispatch.getByRole('button', { name: '提交调度会' }).first().click()
    await expect(dispatch.getByText(/已列入“第5次项目调度会/)).toBeVisible()
  })

  const leader = (await come('leader')).page
  const jianshe = (await come('jianshe')).page
  const zhaoshang = (await come('zhaoshang')).page
  const jiwei = (await come('jiwei', meetingPage)).page

  await test.step('it opens, the board is kept, and everybody hears of it', async () => {
    await tab(dispatch, '调度会').click()
    await dispatch.getByRole('link', { name: new RegExp(title) }).click()
    await dispatch.getByRole('button', { name: '开会', exact: true }).click()
    await expect(bar(dispatch)).toContainText('你正在演示')
    for (const page of [leader, jianshe, zhaoshang, jiwei]) await expect(bar(page)).toContainText(title)
    await expect(wall(tv.page)).toHaveAttribute('data-wall-page', 'meeting')
  })

  await test.step('the leader presents, the departments follow, the inspector reads on', async () => {
    await bar(leader).getByRole('button', { name: '接过演示' }).click()
    await leader.getByRole('button', { name: '开始演示' }).click()
    await bar(leader).getByRole('link', { name: title }).click()
    for (const page of [jianshe, zhaoshang]) {
      await bar(page).getByRole('button', { name: '跟随演示' }).click()
      await expect(page).toHaveURL(/\/meeting\/\w+/)
    }
    await expect(bar(leader)).toContainText(/[23]人跟随/)
    await expect(jiwei).toHaveURL(new RegExp(`${meetingPage}$`))
  })

  await test.step('item by item with the clicker, on every screen', async () => {
    const line = leader.locator('.console-line')
    const second = (await line.nth(1).locator('.console-line-title').textContent()) ?? ''
    await leader.keyboard.press('PageDown')
    for (const page of [leader, jianshe, zhaoshang])
      await expect(page.getByRole('heading', { level: 2, name: second })).toBeVisible()
    await expect(wall(tv.page)).toContainText(second.slice(0, 12))
  })

  await test.step('the map is shown, the departments come along, and back again', async () => {
    await tab(leader, '挂图').click()
    for (const page of [jianshe, zhaoshang]) await expect(page).toHaveURL(/\/gantt/)
    await expect(wall(tv.page)).toHaveAttribute('data-wall-page', 'map')
    await bar(leader).getByRole('link', { name: title }).click()
    for (const page of [jianshe, zhaoshang]) await expect(page).toHaveURL(/\/meeting\/\w+/)
  })

  await test.step('two write one record, a decision is recorded while it is said', async () => {
    await dispatch.getByRole('button', { name: '回到当前议题' }).or(notes(dispatch)).first().waitFor()
    await notes(dispatch).fill('会议听取了汇报。')
    await expect(notes(jianshe)).toHaveValue('会议听取了汇报。')
    await notes(jianshe).press('End')
    await notes(jianshe).pressSequentially('建设局月底前办结。')
    await expect(notes(dispatch)).toHaveValue('会议听取了汇报。建设局月底前办结。')
    await notes(jianshe).blur()
    await dispatch.keyboard.press('Control+j')
    await dispatch.keyboard.type(`${decided}｜建设局｜招商局`)
    await dispatch.keyboard.press('Enter')
    for (const page of [dispatch, jianshe, leader])
      await expect(page.getByRole('region', { name: /本项议定/ })).toContainText(decided)
  })

  await test.step('item ⑥: confirmed, and on the desk of the unit at once', async () => {
    await leader.locator('.console-line').last().click()
    await leader.getByRole('button', { name: '确认1条并交办' }).click()
    await expect(leader.getByText('待确认0条，已确认1条')).toBeVisible()
    await jianshe.goto(url(`${meetingPage}/decisions?mine=1`))
    const line = jianshe.getByRole('article').filter({ hasText: decided })
    await line.getByRole('button', { name: '签收' }).click()
    await expect(line).toContainText('已签收')
  })

  await test.step('dispatch closes, the leader signs, the paper is locked', async () => {
    await dispatch.getByRole('button', { name: '散会' }).click()
    await dispatch.getByRole('dialog').getByRole('button', { name: '散会' }).click()
    for (const page of [dispatch, leader, zhaoshang]) await expect(bar(page)).toHaveCount(0)
    const paper = dispatch.getByRole('article', { name: '会议纪要' })
    await expect(paper).toContainText(decided)
    await expect(paper).toContainText('会议听取了汇报。建设局月底前办结。')
    await leader.getByRole('button', { name: '签发', exact: true }).click()
    await leader.getByRole('button', { name: '签发并锁定' }).click()
    await expect(leader.getByRole('status').filter({ hasText: '校验码' })).toBeVisible()
    await expect(notes(dispatch)).toHaveCount(0)
  })

  await test.step('the inspector reads the signed minutes and takes the document along', async () => {
    await jiwei
      .getByRole('link', { name: new RegExp(title) })
      .first()
      .click()
    await expect(jiwei.getByRole('status').filter({ hasText: '校验码' })).toBeVisible()
    await expect(jiwei.getByRole('article', { name: '会议纪要' })).toContainText(decided)
    const file = await jiwei.getByRole('link', { name: '导出 Word' }).getAttribute('href')
    const answer = await jiwei.request.get(url(file ?? ''))
    expect(answer.ok()).toBe(true)
    expect((await answer.body()).subarray(0, 2).toString()).toBe('PK')
  })
  await tv.context.close()
})
