import { campaign, expect, seat, test, url } from './people.ts'

test('[ACC] a demo account is one click away and opens the list of campaigns', async ({
  browser,
  complaints,
}) => {
  const { page, context } = await seat(browser, complaints)
  await page.goto(url('/login'))
  await page.getByRole('button', { name: /招商局/ }).click()
  await expect(page.getByRole('heading', { name: '战役', exact: true })).toBeVisible()
  await page
    .getByRole('link', { name: /宣城高新区“百日会战”/ })
    .first()
    .click()
  await expect(page.getByText('第37天').first()).toBeVisible()
  await context.close()
})

test('[ACC] a wrong password and an unknown name get the same words', async ({ browser, complaints }) => {
  const { page, context } = await seat(browser, complaints)
  for (const name of ['leader', 'nobody-of-that-name']) {
    await page.goto(url('/login'))
    await page.getByLabel('用户名').fill(name)
    await page.getByRole('textbox', { name: '密码' }).fill('wrong-password-1')
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await expect(page.getByRole('alert').filter({ hasText: '用户名或密码不正确' })).toBeVisible()
  }
  await context.close()
})

test('a campaign that does not exist is a page that says so', async ({ come }) => {
  const { page } = await come('zhaoshang', '/c/no-such-campaign/kanban')
  await expect(
    page
      .getByRole('main')
      .getByText(/没有|不存在|找不到/)
      .first(),
  ).toBeVisible()
  await page.goto(url(`${campaign}/nowhere`))
  await expect(page.getByText(/没有这个页面/)).toBeVisible()
})
