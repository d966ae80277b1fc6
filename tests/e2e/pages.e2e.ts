import AxeBuilder from '@axe-core/playwright'
import { campaign, expect, findCard, seat, test, url } from './people.ts'

const pages: readonly [name: string, username: string, path: string][] = [
  ['campaigns', 'dispatch', '/'],
  ['kanban', 'zhaoshang', `${campaign}/kanban`],
  ['gantt', 'dispatch', `${campaign}/gantt`],
  ['ledger', 'dispatch', `${campaign}/ledger`],
  ['targets', 'leader', `${campaign}/targets`],
  ['problems', 'dispatch', `${campaign}/problems`],
  ['a past day', 'jiwei', `${campaign}/kanban?asOf=2021-10-11`],
  ['two moments compared', 'jiwei', `${campaign}/history?from=2021-10-11&to=2021-10-28`],
  ['trend', 'leader', `${campaign}/history/trend`],
  ['trend as a table', 'leader', `${campaign}/history/trend?as=table`],
  ['no card chosen for its life', 'jiwei', `${campaign}/history/life`],
  ['meetings', 'dispatch', `${campaign}/meeting`],
  ['assignments', 'jianshe', `${campaign}/meeting/decisions`],
  ['lag desk', 'jiwei', `${campaign}/inspection`],
  ['units compared', 'leader', `${campaign}/inspection/units`],
  ['set aside', 'jiwei', `${campaign}/inspection/aside`],
  ['return', 'zhaoshang', `${campaign}/return`],
  ['to do', 'jianshe', `${campaign}/todo`],
  ['plan', 'dispatch', `${campaign}/plan`],
  ['screens', 'dispatch', `${campaign}/screens`],
  ['pairing', 'leader', '/pair'],
  ['accounts', 'secadmin', '/admin'],
  ['access log', 'auditor', '/admin'],
]

for (const theme of ['desk', 'wall'])
  for (const [name, username, path] of pages)
    test(`[A11Y] ${name} in the ${theme} theme has nothing for axe to say`, async ({ come }) => {
      const { page } = await come(username, path)
      await page.evaluate(chosen => localStorage.setItem('guatu.theme', chosen), theme)
      await page.reload()
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
      await settled(page)
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze()
      expect(
        violations.map(
          ({ id, nodes }) =>
            `${id}: ${nodes
              .map(node => node.target.join(' '))
              .slice(0, 3)
              .join(' | ')}`,
        ),
      ).toEqual([])
    })

test('[A11Y] login and an open card have nothing for axe to say', async ({ browser, complaints, come }) => {
  const guest = await seat(browser, complaints)
  await guest.page.goto(url('/login'))
  await settled(guest.page)
  const login = await new AxeBuilder({ page: guest.page }).analyze()
  expect(login.violations.map(({ id }) => id)).toEqual([])
  await guest.context.close()
  const { page } = await come('zhaoshang')
  await (await findCard(page, '水性工业涂料项目')).click()
  await settled(page)
  const panel = await new AxeBuilder({ page }).include('[role="complementary"], aside').analyze()
  expect(panel.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target}`)).toEqual([])
})

/** Fonts and lazily loaded words are there, and nothing is animating. */
async function settled(page: import('@playwright/test').Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.evaluate(async () => {
    await document.fonts.ready
    await Promise.allSettled(
      document
        .getAnimations()
        .filter(a => a.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY)
        .map(a => a.finished),
    )
  })
}
