import { seeds } from '../../server/campaign/seeds/index.ts'
import { expectedTargets } from '../seeds/expected-ids.ts'
import { campaign, expect, test, url } from './people.ts'

test('[TGT-1] every target of the five documents stands on its page, by its id', async ({ come }) => {
  const { page } = await come('leader', '/')
  for (const { id } of seeds) {
    await page.goto(url(`/c/${id}/targets`))
    await expect(page.locator('.targets-id').first()).toBeVisible()
    const shown = await page.locator('.targets-id').allInnerTexts()
    expect(shown, id).toEqual(expect.arrayContaining([...expectedTargets[id]]))
  }
})

test('[TGT-2] figures that contradict each other stand side by side, each with the clause it comes from', async ({
  come,
}) => {
  const { page } = await come('leader', `${campaign}/targets`)
  const row = (id: string) => page.locator('tbody', { has: page.locator('.targets-id', { hasText: id }) })
  await expect(row('X3-11')).toContainText('20%以上')
  await expect(row('X3-11')).toContainText('X2-09')
  await row('X3-11').getByRole('button').first().click()
  await expect(row('X3-11')).toContainText('高新技术产业增加值增幅20%以上')
  await row('X2-05').getByRole('button').first().click()
  await expect(row('X2-05')).toContainText('认定高新技术企业22')
})
