import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './people.ts'

const rows = (page: Page) => page.locator('.audit-table tbody tr[data-index]')
/** What the rows hold in one column, each word once. */
const inColumn = (page: Page, column: number) => async () => [
  ...new Set(await rows(page).locator(`td:nth-child(${column})`).allInnerTexts()),
]

test('[AUD-2] the auditor comes to the audit, filters, follows a card, checks the chain and exports; the export is in the access log', async ({
  come,
}) => {
  const { page } = await come('auditor', '/')
  await expect(page.getByRole('heading', { name: '审计记录' })).toBeVisible()
  await page.getByRole('link', { name: /百日会战/ }).click()
  await expect(rows(page).first()).toBeVisible()

  await page.getByRole('combobox', { name: '方式' }).fill('核验')
  await page.getByRole('option', { name: '核验', exact: true }).click()
  await expect(rows(page).first()).toContainText('核验')
  await expect(page).toHaveURL(/act=card\.verify/)
  await page.getByRole('button', { name: '清除筛选' }).click()

  await page.getByRole('searchbox', { name: '查找' }).fill('水性工业涂料')
  await expect(page).toHaveURL(/text=/)
  const card = rows(page)
    .first()
    .getByRole('button', { name: /水性工业涂料/ })
  const title = await card.innerText()
  await card.press('Enter')
  await expect(page.getByRole('navigation', { name: '正在跟踪' })).toContainText(title)
  await expect.poll(inColumn(page, 4)).toEqual([title])

  await page.getByRole('button', { name: '核验全部记录' }).click()
  await expect(page.getByRole('status').filter({ hasText: '记录完整' })).toBeVisible()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])

  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出', exact: true }).click()
  await page.getByRole('menuitem', { name: /CSV/ }).click()
  expect((await saved).suggestedFilename()).toMatch(/^audit-xuancheng-\d+\.csv$/)

  await page.getByRole('button', { name: '返回全部记录' }).click()
  await expect(page).not.toHaveURL(/id=/)
  await page.getByRole('link', { name: '登录与授权记录' }).click()
  const log = page.getByRole('row').filter({ hasText: '导出审计记录' })
  await expect(log.first()).toContainText('格式：csv')
  await expect(page.getByRole('row').filter({ hasText: '核验审计记录' }).first()).toContainText('完整：是')
})

test('[AUD-2] an inspector reads it beside the board and follows a person; a unit is told why not', async ({
  come,
}) => {
  const inspector = await come('jiwei', '/c/xuancheng/audit')
  const first = rows(inspector.page).nth(1).locator('td:nth-child(3) button')
  const name = await first.innerText()
  await first.click()
  await expect(inspector.page.getByRole('navigation', { name: '正在跟踪' })).toContainText(name)
  await expect.poll(inColumn(inspector.page, 3)).toEqual([name])

  const unit = await come('zhaoshang', '/c/xuancheng/audit')
  await expect(unit.page.getByText('没有查阅审计记录的权限')).toBeVisible()
  await unit.page.goto(unit.page.url().replace('/c/xuancheng/audit', '/audit/xuancheng'))
  await expect(unit.page.getByText('此页供审计员使用')).toBeVisible()
})
