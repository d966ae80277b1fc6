import type { Locator, Page } from '@playwright/test'
import { campaign, expect, test } from './people.ts'

const map = `${campaign}/gantt`
/** 竣工 and 投产 are still planned, so there is something to take hold of. */
const movable = '人才公寓一期工程'
const other = '功能性树脂项目'

async function rowOf(page: Page, title: string): Promise<Locator> {
  await page.getByRole('searchbox', { name: /搜索/ }).fill(title)
  await expect(page).toHaveURL(now => now.searchParams.get('q') === title)
  const row = page.getByRole('row').filter({ hasText: title })
  await expect(row).toBeVisible()
  return row
}

/** The details of a row, as the space key shows them; gone again afterwards. */
async function detailsOf(page: Page, title: string): Promise<string> {
  await (await rowOf(page, title)).focus()
  await page.keyboard.press('Space')
  const details = await page.getByRole('tooltip').innerText()
  await page.keyboard.press('Escape')
  return details
}

async function handleOf(page: Page, title: string, which: string): Promise<Locator> {
  const row = await rowOf(page, title)
  await row.focus()
  await page.keyboard.press('m')
  await page.keyboard.press('End')
  const box = await row.boundingBox()
  if (!box) throw new Error('the row has no place')
  await page.mouse.move(box.x + box.width + 60, box.y + 14)
  return page.locator(`[data-handle="${which}"]`)
}

const spoken = (page: Page) => page.locator('.gantt [aria-live="polite"]').last()

async function confirm(page: Page, reason: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: /调整时限/ })
  await dialog.getByLabel('调整理由').fill(reason)
  await dialog.getByLabel('批准人').fill('主要领导')
  await dialog.getByRole('button', { name: '确认调整' }).click()
  await expect(dialog).toBeHidden()
}

test('[GANTT-3] dispatch drags a milestone with a reason; the other browser sees the new date and the first one', async ({
  come,
}) => {
  const dispatch = await come('dispatch', `${map}?scale=month`)
  const watcher = await come('leader', map)
  const { page } = dispatch
  const handle = await handleOf(page, movable, 'mark/complete')
  const box = await handle.boundingBox()
  if (!box) throw new Error('the milestone has no handle')
  await page.mouse.move(box.x + 8, box.y + 8)
  await page.mouse.down()
  await page.mouse.move(box.x + 24, box.y + 9, { steps: 4 })
  await expect(page.locator('.gmove-bubble')).toContainText(/11月30日.*\+5天/s)
  await page.mouse.up()
  await confirm(page, '雨季停工五天')
  await expect.poll(() => detailsOf(watcher.page, movable)).toMatch(/竣工\s+12月5日\s+原定10月31日/)
})

test('[GANTT-3] Escape and a drop without a reason write nothing', async ({ come }) => {
  const { page } = await come('dispatch', `${map}?scale=month`)
  const handle = await handleOf(page, other, 'due')
  const box = await handle.boundingBox()
  if (!box) throw new Error('the due date has no handle')
  await page.mouse.move(box.x + 5, box.y + 8)
  await page.mouse.down()
  await page.mouse.move(box.x + 40, box.y + 8, { steps: 4 })
  await expect(page.locator('.gmove-bubble')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('.gmove-bubble')).toHaveCount(0)
  await page.mouse.up()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(await detailsOf(page, other)).toMatch(/投产\s+12月28日/)
})

test('[GANTT-3] dispatch moves a milestone by the keys, hears each step, and is asked for the reason', async ({
  come,
}) => {
  const { page } = await come('dispatch', map)
  await (await rowOf(page, other)).focus()
  await page.keyboard.press('m')
  await expect(spoken(page)).toContainText('整项计划')
  for (let at = 0; at < 9 && !(await spoken(page).innerText()).startsWith('竣工 计划'); at++)
    await page.keyboard.press('ArrowRight')
  await expect(spoken(page)).toContainText('竣工 计划12月10日')
  await page.keyboard.press('Control+Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowLeft')
  await expect(spoken(page)).toContainText('竣工由12月10日移到12月16日，+6天')
  await page.keyboard.press('Escape')
  await expect(spoken(page)).toContainText('已取消')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Enter')
  await confirm(page, '设备到货推迟一天')
  await expect.poll(() => detailsOf(page, other)).toMatch(/竣工\s+12月11日\s+原定/)
})

test('[GANTT-3] [PERM-1] a unit takes hold of nothing, and is told whose it is', async ({ come }) => {
  const { page } = await come('zhaoshang', map)
  const row = await rowOf(page, movable)
  const box = await row.boundingBox()
  if (!box) throw new Error('the row has no place')
  await page.mouse.move(box.x + box.width + 60, box.y + 14)
  await expect(page.locator('.ghandle')).toHaveAttribute('title', /由调度设定/)
  await expect(page.locator('[data-handle]')).toHaveCount(0)
  await row.focus()
  await page.keyboard.press('m')
  await page.keyboard.press('Shift+ArrowRight')
  await expect(spoken(page)).toContainText('由调度设定')
})

test('[GANTT-1] lanes fold, filters and scale are in the address, and a reload comes back to the same place', async ({
  come,
}) => {
  const { page } = await come('dispatch', map)
  const rows = page.getByRole('treegrid').getByRole('row')
  await rows.nth(1).focus()
  await page.keyboard.press('ArrowLeft')
  await expect(page).toHaveURL(/fold=/)
  await expect(page.getByRole('row', { expanded: false })).toHaveCount(1)
  await page.getByRole('button', { name: '旬', exact: true }).click()
  await page.getByRole('button', { name: /^正常/ }).click()
  await expect(page).toHaveURL(/scale=xun/)
  await page.locator('.gantt-scroll').hover()
  await page.mouse.wheel(0, 510)
  const top = () => page.locator('.gantt-scroll').evaluate(box => [Math.round(box.scrollLeft), box.scrollTop])
  await expect.poll(async () => (await top())[1]).toBe(510)
  const before = await top()
  await page.reload()
  await expect(page.getByRole('row', { expanded: false })).toHaveCount(1)
  await expect.poll(top).toEqual(before)
})

test('[GANTT-1] the map opens on today, groups as the kanban does, and a row opens its card', async ({
  come,
}) => {
  const { page } = await come('dispatch', map)
  const lanes = page.getByRole('treegrid').locator('[aria-level="1"]')
  await expect(lanes.first()).toContainText('项目提速会战')
  await page.getByLabel('泳道').selectOption('unit')
  await expect(page).toHaveURL(/by=unit/)
  await expect(lanes.first()).not.toContainText('会战')
  await (await rowOf(page, movable)).click()
  await expect(page.getByRole('complementary', { name: new RegExp(movable) })).toBeVisible()
})

test('[GANTT-1] [CARD-3] a row that the keys rest on shows its details and its clocks beside it, until Escape', async ({
  come,
}) => {
  const { page } = await come('zhaoshang', map)
  await page.getByRole('treegrid').getByRole('row').nth(1).focus()
  for (let row = 0; row < 3; row++) await page.keyboard.press('ArrowDown')
  const details = page.getByRole('tooltip')
  await expect(details).toContainText('政策时限')
  await expect(page.locator('.glinks path').first()).toBeVisible()
  const focused = page.locator('.gname-card:focus')
  await expect(focused).toHaveAccessibleDescription(/政策时限/)
  const [row, box] = [await focused.boundingBox(), await details.boundingBox()]
  if (!row || !box) throw new Error('not on screen')
  expect(box.y >= row.y + row.height || box.y + box.height <= row.y).toBe(true)
  await page.keyboard.press('Escape')
  await expect(details).toHaveCount(0)
  await expect(focused).toHaveCount(1)
})
