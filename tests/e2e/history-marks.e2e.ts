import type { Page } from '@playwright/test'
import { campaign, expect, test, url } from './people.ts'

const pair = 'asOf=2021-10-28&since=2021-10-11'
const marks = (page: Page) => page.getByRole('region', { name: '变化标记' })
const compared = { timeout: 30_000 }
const replanned = '工业机器人减速器项目'
const turnedRed = '综合应急救援站工程'

test('[HIST-1] an inspector compares two days on kanban, map and ledger', async ({ come }) => {
  const { page } = await come('jiwei', `${campaign}/history?from=2021-10-11&to=2021-10-28`)
  await page.getByRole('link', { name: '在看板上看' }).click()
  await expect(marks(page)).toContainText(/转红\s*\d/, compared)
  const card = (title: string) => page.getByRole('button', { name: new RegExp(title) })
  await expect(card(replanned)).toHaveAccessibleName(/改期\+16天/)
  await expect(card(turnedRed)).toHaveAccessibleName(/正常\s*变为\s*滞后\s*转红/)
  await card(replanned).focus()
  const tip = page.getByRole('tooltip')
  await expect(tip.locator('del', { hasText: '10月18日' })).toBeVisible()
  await expect(tip.locator('ins', { hasText: '11月3日' })).toBeVisible()
  await card(replanned).click()
  const panel = page.getByRole('complementary', { name: new RegExp(replanned) })
  await expect(panel.getByRole('region', { name: '期间变化' })).toContainText('+16天')
  await page.keyboard.press('Escape')

  await page.getByRole('navigation', { name: '视图' }).getByRole('link', { name: '挂图' }).click()
  const row = page.getByRole('row').filter({ hasText: '工业机器人' })
  await expect(row).toContainText('改期+16天', compared)
  await page.getByRole('button', { name: '图例' }).click()
  await expect(page.getByRole('dialog', { name: '图例' })).toContainText('比较日的计划')
  await page.keyboard.press('Escape')

  await page.getByRole('navigation', { name: '视图' }).getByRole('link', { name: '台账' }).click()
  const line = page.getByRole('row').filter({ hasText: replanned })
  await expect(line.locator('del', { hasText: '10月18日' })).toBeVisible(compared)
  await expect(line.locator('ins', { hasText: '11月3日' })).toBeVisible()
  const red = page.getByRole('row').filter({ hasText: turnedRed })
  await expect(red.locator('del', { hasText: '正常' })).toBeVisible()
  await expect(red.locator('ins', { hasText: '滞后' })).toBeVisible()
})

test('[HIST-1] what is no longer on the board stands in a list, and only what changed can be looked at', async ({
  come,
}) => {
  const { page } = await come('jiwei', `${campaign}/kanban?asOf=2021-09-30&since=2021-09-28`)
  await marks(page).getByRole('button', { name: '已删除1项' }).click(compared)
  const list = page.getByRole('dialog', { name: '已删除1项' })
  await expect(list).toContainText('汽车线束生产项目（重复录入）')
  await expect(list).toContainText('新增后删除')
  await page.keyboard.press('Escape')
  await page.goto(url(`${campaign}/ledger?since=2021-10-25`))
  const only = marks(page).getByRole('button', { name: /^只看有变化的/ })
  await expect(only).toContainText(/\d/, compared)
  const whole = await page.getByRole('grid').getAttribute('aria-rowcount')
  await only.click()
  await expect(page).toHaveURL(/changed=1/)
  await expect(page.getByRole('grid')).not.toHaveAttribute('aria-rowcount', whole ?? '')
})

test('[HIST-1] the marks go first, then the day that is looked back to', async ({ come }) => {
  const { page } = await come('jiwei', `${campaign}/kanban?${pair}`)
  await expect(marks(page)).toContainText(/转红\s*\d/, compared)
  await page.keyboard.press('Escape')
  await expect(marks(page)).toHaveCount(0)
  await expect(page).toHaveURL(/asOf=2021-10-28/)
  await page.getByRole('button', { name: '标出变化' }).click()
  await expect(page).toHaveURL(/since=2021-10-21/)
  await marks(page).getByRole('button', { name: '结束比较' }).click()
  await expect(page).not.toHaveURL(/since/)
  await page.locator('#board-view').focus()
  await page.keyboard.press('Escape')
  await expect(page).not.toHaveURL(/asOf/)
})
