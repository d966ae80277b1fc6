import { campaign, expect, test } from './people.ts'

const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth

test('[SLIP-2] a unit’s desk shows what waits by day, and each line opens the thing itself', async ({
  come,
}) => {
  const { page } = await come('jianshe', `${campaign}/todo`)
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { name: /^已逾期/ })).toBeVisible()
  await main.getByRole('link', { name: /按期完成节点.*铝型材深加工项目/ }).click()
  await expect(page.getByRole('complementary', { name: /铝型材深加工项目/ })).toBeVisible()
  await main.getByRole('button', { name: /^交办/ }).click()
  await expect(main.getByRole('link', { name: /按期完成节点/ })).toHaveCount(0)
  await main.getByRole('link', { name: /重新办理/ }).click()
  await expect(page).toHaveURL(/meeting\/decisions/)
})

test('[SLIP-2] a reminder is read once, and the bell says how many are not', async ({ come }) => {
  const { page } = await come('jianshe', `${campaign}/todo`)
  const inbox = page.getByRole('complementary', { name: '提醒' })
  const bar = page.getByRole('banner')
  await expect(inbox.getByText('交办事项逾期').first()).toBeVisible()
  await expect(bar.getByRole('button', { name: /条未读提醒/ })).toBeVisible()
  await inbox.getByRole('button', { name: '全部标为已读' }).click()
  await expect(bar.getByRole('button', { name: '提醒', exact: true })).toBeVisible()
  await page.reload()
  await expect(inbox.getByText('交办事项逾期').first()).toBeVisible()
  await expect(bar.getByRole('button', { name: '提醒', exact: true })).toBeVisible()
})

test('[ARCH] the tabs never overflow: what has no room is behind 更多, and the open view always has its tab', async ({
  come,
}) => {
  const { page } = await come('dispatch', `${campaign}/plan`)
  const bar = page.getByRole('navigation', { name: '视图' })
  for (const width of [1920, 1366, 1100, 700, 375]) {
    await page.setViewportSize({ width, height: 800 })
    await expect(bar.getByRole('link', { name: '方案' })).toHaveAttribute('aria-current', 'page')
    await expect.poll(() => page.evaluate(overflow)).toBe(0)
    await expect.poll(() => bar.evaluate(nav => nav.scrollWidth - nav.clientWidth)).toBe(0)
  }
  await bar.getByRole('button', { name: '更多' }).click()
  const more = page.getByRole('dialog', { name: '更多视图' })
  await more.getByRole('link', { name: '调度会' }).press('Enter')
  await expect(page).toHaveURL(/meeting/)
  await expect(bar.getByRole('link', { name: /调度会/ })).toHaveAttribute('aria-current', 'page')
})

test('[ARCH] a desk fits a phone', async ({ come }) => {
  const { page } = await come('jianshe', `${campaign}/todo`, { width: 375, height: 740 })
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible()
  expect(await page.evaluate(overflow)).toBe(0)
})
