import type { Locator, Page } from '@playwright/test'
import { campaign, expect, openCard, test } from './people.ts'

const desk = `${campaign}/inspection`
const rowsOf = (page: Page): Locator => page.locator('.lag-item')

test('[SLIP-4] an inspector finds the worst card without composing anything: why, by how much, since when, what was promised', async ({
  come,
}) => {
  const { page } = await come('jiwei', desk)
  const worst = rowsOf(page).first()
  await expect(worst).toHaveAttribute('data-lamp', 'red')
  await expect(worst).toContainText('滞后')
  await expect(worst).toContainText(/应于\d+月\d+日完成，已超\d+天/)
  await expect(worst).toContainText(/\d+月\d+日起/)
  await expect(worst).toContainText(/\d+天无更新|今天有更新/)
  await expect(worst).toContainText('失约')
  await worst.getByRole('button', { name: /来龙去脉/ }).click()
  await expect(worst.getByText(/^严重度[\d.]+＝滞后（100）＋超期\d+天/)).toBeVisible()
  await expect(worst.getByRole('heading', { name: '最近变更' })).toBeVisible()
  await expect(worst.locator('.lag-change').first()).toBeVisible()
  const lamps = await rowsOf(page).evaluateAll(rows => rows.map(row => row.getAttribute('data-lamp')))
  expect(lamps.join()).toMatch(/^(red,)+(yellow,?)+$/)
  await worst.getByRole('button', { name: /^打开任务/ }).click()
  await expect(page.getByRole('complementary')).toBeVisible()
})

test('[SLIP-4] a filter lives in the address, is kept under a name, and comes back after a reload', async ({
  come,
}) => {
  const { page } = await come('jiwei', desk)
  await expect(rowsOf(page).first()).toBeVisible()
  const all = await rowsOf(page).count()
  await page.getByRole('button', { name: /滞后\s*\d+/ }).click()
  await page.getByRole('combobox', { name: '牵头单位' }).selectOption({ label: '招商局' })
  await expect(rowsOf(page).filter({ hasNotText: '招商局' })).toHaveCount(0)
  await expect(page.locator('.lag-item[data-lamp="yellow"]')).toHaveCount(0)
  const shown = await rowsOf(page).count()
  expect(shown).toBeGreaterThan(0)
  expect(shown).toBeLessThan(all)
  await page.getByRole('button', { name: '常用清单' }).click()
  await page.getByRole('menuitem', { name: '保存当前清单' }).click()
  await page.getByRole('textbox', { name: '清单名称' }).fill('招商局红灯')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.reload()
  await expect(rowsOf(page)).toHaveCount(shown)
  await page.getByRole('button', { name: '清除' }).click()
  await expect(rowsOf(page)).toHaveCount(all)
  await page.getByRole('button', { name: '常用清单' }).click()
  await page.getByRole('menuitem', { name: '招商局红灯' }).click()
  await expect(rowsOf(page)).toHaveCount(shown)
})

test('[SLIP-4] a slip is one press away, and nobody writes one about their own unit', async ({ come }) => {
  const { page } = await come('jiwei', desk)
  await rowsOf(page)
    .first()
    .getByRole('button', { name: /^(发督查单|再发一单)$/ })
    .click()
  const dialog = page.getByRole('dialog', { name: '发督查单' })
  await expect(dialog.getByRole('textbox', { name: /存在问题/ })).toHaveValue(/已超\d+天/)
  await page.keyboard.press('Escape')
  const own = rowsOf(page).filter({ hasText: '强化党的纪律建设' })
  await expect(own).toContainText('须由他人督查')
  await expect(own.getByRole('button', { name: /发督查单|再发一单/ })).toHaveCount(0)
})

test('[SLIP-5] a leader reads how the units stand, in the order of the plan, and sorts them', async ({
  come,
}) => {
  const { page } = await come('leader', `${desk}/units`)
  const names = () => page.locator('.unit-table tbody th').allInnerTexts()
  await expect(page.getByText(/^红榜：/)).toBeVisible()
  await expect(page.getByText(/^黑榜：/)).toBeVisible()
  const inOrder = await names()
  expect(inOrder.slice(0, 3)).toEqual(['建投中心', '经济发展局', '招商局'])
  await page.getByRole('button', { name: '名次' }).click()
  await expect(page.getByRole('columnheader', { name: '名次' })).toHaveAttribute('aria-sort', 'ascending')
  expect(await names()).not.toEqual(inOrder)
  await page.getByRole('link', { name: '招商局' }).click()
  await expect(rowsOf(page).first()).toBeVisible()
  await expect(rowsOf(page).filter({ hasNotText: '招商局' })).toHaveCount(0)
})

test('[SLIP-4] a unit reads its own rows and no other, and takes nothing away', async ({ come }) => {
  const { page } = await come('jianshe', desk)
  await expect(page.getByText(/这里只列本单位牵头和配合的任务/)).toBeVisible()
  await expect(rowsOf(page).first()).toBeVisible()
  const inspector = await come('jiwei', desk)
  await expect(rowsOf(inspector.page).first()).toBeVisible()
  expect(await rowsOf(page).count()).toBeLessThan(await rowsOf(inspector.page).count())
  await expect(page.getByRole('button', { name: /证据包|发督查单/ })).toHaveCount(0)
})

test('[LAMP-4] [LAMP-5] [CARD-6] an override, a recovery with its mark and what was set aside are shown', async ({
  come,
}) => {
  const { page } = await come('jiwei', desk)
  const overridden = rowsOf(page).filter({ hasText: '玻璃钢复合材料项目' })
  await expect(overridden).toContainText(/人工调整：.+批准/)
  await expect(overridden).toContainText(/曾滞后\d+天/)
  await page.getByRole('tab', { name: '调出与曾滞后' }).click()
  const aside = page.getByRole('region', { name: '调出' })
  await expect(aside.getByRole('row').filter({ hasText: '动力电池回收项目' })).toContainText(
    /退出.*投资方调整布局.*分管领导/,
  )
  const once = page.getByRole('region', { name: '曾滞后' })
  await expect(once.getByRole('row').filter({ hasText: '智能仓储设备项目' })).toContainText(/\d+天.*正常/)
  await page.goto(page.url().replace(/inspection.*/, 'kanban'))
  const panel = await openCard(page, '智能仓储设备项目')
  await expect(panel).toContainText(/曾滞后\s*累计\d+天/)
})
