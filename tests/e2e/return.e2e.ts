import { campaign, expect, findCard, test } from './people.ts'

const title = '环保设备制造项目'

test('[CARD-7] the weekly return is filled in on a phone, and only submitting it clears 未报', async ({
  come,
}) => {
  const desk = await come('dispatch')
  const card = await findCard(desk.page, title)
  await expect(card).toContainText('未报')
  const { page } = await come('jianshe', `${campaign}/return`, { width: 390, height: 844 })
  const row = page.getByRole('listitem').filter({ hasText: title })
  await row.getByRole('textbox', { name: /^进度/ }).fill('12')
  await row.getByRole('textbox', { name: /^形象进度/ }).fill('（示例）设备基础浇筑完成')
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
    'nothing is wider than the phone',
  ).toBe(true)
  await expect(card).toContainText('未报')
  await page.getByRole('button', { name: /提交填报（1项）/ }).click()
  await expect(card).toContainText('12%')
  await expect(card).not.toContainText('未报')
})
