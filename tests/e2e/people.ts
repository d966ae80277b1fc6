import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Locator,
  type Page,
} from '@playwright/test'

export const campaign = '/c/xuancheng'
const password = 'Guatu-2021-demo'

/** Somebody at a browser of their own. */
export interface Person {
  readonly context: BrowserContext
  readonly page: Page
}

export type Come = (
  username: string,
  path?: string,
  viewport?: { width: number; height: number },
) => Promise<Person>

/** `come` seats a person; when the test ends, nobody's console may hold an error. */
export const test = base.extend<{ come: Come; complaints: string[] }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
  complaints: async ({}, use) => {
    const complaints: string[] = []
    await use(complaints)
    expect(complaints, 'no console errors').toEqual([])
  },
  come: async ({ browser, baseURL: _, complaints }, use) => {
    const seated: BrowserContext[] = []
    await use(async (username, path = `${campaign}/kanban`, viewport) => {
      const person = await seat(browser, complaints, viewport)
      seated.push(person.context)
      await signIn(person.context, username)
      await person.page.goto(url(path))
      return person
    })
    await Promise.all(seated.map(context => context.close()))
  },
})
export { expect }

export const url = (path: string): string => (process.env.GUATU_URL ?? '') + path

export async function seat(
  browser: Browser,
  complaints: string[],
  viewport = { width: 1366, height: 768 },
  more: BrowserContextOptions = {},
): Promise<Person> {
  const context = await browser.newContext({
    viewport,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    ...more,
  })
  const page = await context.newPage()
  page.on('pageerror', error => complaints.push(error.message))
  page.on('console', message => {
    if (message.type() === 'error' && !isNetworkNoise(message.text())) complaints.push(message.text())
  })
  return { context, page }
}

/** The browser itself reports every answer over 399 and every cut connection; tests cause both on purpose. */
const isNetworkNoise = (text: string): boolean =>
  /Failed to load resource|ERR_INTERNET_DISCONNECTED|WebSocket connection/.test(text)

/** `base`: the server, the demo of all flows unless another is named. */
export async function signIn(context: BrowserContext, username: string, base = url('')): Promise<void> {
  const answer = await context.request.post(`${base}/api/auth/sign-in/username`, {
    data: { username, password },
    headers: { origin: base },
  })
  expect(answer.ok(), `${username} signs in`).toBe(true)
}

/** A card on the board, found by typing its title into the search box. */
export async function findCard(page: Page, title: string): Promise<Locator> {
  const search = page.getByRole('searchbox', { name: /搜索/ })
  await search.fill(title)
  const card = page.locator('[data-card]').filter({ hasText: title }).first()
  await expect(card).toBeVisible()
  return card
}

export async function openCard(page: Page, title: string): Promise<Locator> {
  await (await findCard(page, title)).click()
  const panel = page.getByRole('complementary', { name: new RegExp(title) })
  await expect(panel).toBeVisible()
  return panel
}

export const saved = (page: Page) => expect(page.getByText('已保存', { exact: true }).first()).toBeVisible()
