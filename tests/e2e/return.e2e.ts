import { campaign, expect, findCard, test } from './people.ts'

test('[CARD-7] the weekly return is filled in on a phone, and only submitting it clears 未报', async ({
  come,
}) => {
  const phone = await come('gaoxintou', `${campaign}/return`, { width: 390, height: 844 })
  const { page } = phone
  await expect(page.getByText(/本周填报/).first()).toBeVisible()
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
  expect(wide, 'nothing is wider than the phone').toBe(false)
  const rest = page.getByRole('button', { name: /其余\d+项无变化/ })
  if (await rest.isEnabled()) await rest.click()
  const submit = page.getByRole('button', { name: /提交填报/ })
  if (await submit.isEnabled()) {
    await submit.click()
    await expect(page.getByText(/已提交/).first()).toBeVisible()
  }
  const desk = await come('dispatch')
  const card = await findCard(desk.page, '标准化厂房二期工程')
  await expect(card).not.toContainText('未报')
})
