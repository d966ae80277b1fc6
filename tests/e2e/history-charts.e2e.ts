import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { campaign, expect, openCard, test } from './people.ts'

const history = `${campaign}/history`
const day19 = '2021-10-11'
const lampSlider = (page: Page) => page.getByRole('slider', { name: /^每日亮灯数/ })

test('[HIST-2] a leader reads the lamps of day 19 on the trend, and finds them on the board of that day', async ({
  come,
}) => {
  const { page } = await come('leader', `${history}/trend`)
  const chart = lampSlider(page)
  await expect(chart).toBeVisible()
  await chart.focus()
  await page.keyboard.press('Home')
  for (let n = 0; n < 18; n += 1) await page.keyboard.press('ArrowRight')
  await expect(chart).toHaveAttribute('aria-valuetext', /^2021年10月11日 周一/)
  const said = (await chart.getAttribute('aria-valuetext')) ?? ''
  const count = (lamp: string) => new RegExp(`${lamp}(\\d+)项`).exec(said)?.[1] ?? 'nothing'
  const [red, yellow, green] = ['滞后', '预警', '正常'].map(count)
  expect(Number(yellow)).toBeGreaterThan(0)
  await expect(page.getByRole('region', { name: '每日亮灯' })).toContainText('第19天')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`kanban\\?asOf=${day19}`))
  for (const [lamp, n] of [
    ['滞后', red],
    ['预警', yellow],
    ['正常', green],
  ])
    await expect(page.getByRole('button', { name: new RegExp(`^${lamp}`) }).first()).toContainText(String(n))
})

test('[HIST-2] where the pace leads is said with what it is founded on, or why it is not said', async ({
  come,
}) => {
  const { page } = await come('leader', `${history}/trend?target=X1-02`)
  const board = page.getByRole('region', { name: '整个看板' })
  await expect(board).toContainText(/按现在的进度，(到12月31日完成\d+%|预计\d+月\d+日前后全部完成)/)
  await expect(board).toContainText(/按近14天平均每[天周][\d.]+个节点推算/)
  await expect(board).toContainText('总数调整')
  await expect(page.getByText('增速、比率、名次不逐日累加，不推算')).toBeVisible()
})

test('[HIST-2] the same figures stand in a table and go out as a file', async ({ come }) => {
  const { page } = await come('jiwei', `${history}/trend`)
  await page.getByRole('button', { name: '看数据表' }).click()
  const row = page.getByRole('row').filter({ hasText: day19 }).first()
  await expect(row).toContainText('第19天')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出表格' }).click()
  expect((await download).suggestedFilename()).toBe('走势 整个看板 2021-10-29.csv')
})

test('[HIST-2] a card from its first day to today: its replan, the decision about it, the days it was red', async ({
  come,
}) => {
  const { page } = await come('leader')
  const panel = await openCard(page, '玻璃钢复合材料项目')
  await panel.getByRole('link', { name: '一卡到底' }).click()
  await expect(page).toHaveURL(/history\/life\?of=/)
  await expect(page.getByRole('heading', { name: /玻璃钢复合材料项目/ })).toBeVisible()
  const list = page.getByRole('region', { name: '逐日记录' })
  await expect(list.getByRole('listitem').filter({ hasText: '改期：' }).locator('del')).toHaveText(/月/)
  // other meetings may have decided about it meanwhile
  const decided = list.getByRole('listitem').filter({ hasText: '会议议定' })
  await expect(decided.filter({ hasText: '竣工节点滞后' })).toBeVisible()
  const turned = list.getByRole('listitem').filter({ hasText: '当日24时' })
  await expect(turned.filter({ hasText: '滞后' }).first()).toBeVisible()
  await list.getByRole('button', { name: /^改期/ }).click()
  await expect(list.getByRole('listitem')).toHaveCount(1)
  for (const theme of ['desk', 'wall']) {
    await page.evaluate(chosen => localStorage.setItem('guatu.theme', chosen), theme)
    await page.reload()
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    await expect(list).toBeVisible()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target}`)).toEqual([])
  }
})
