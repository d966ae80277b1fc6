import type { APIRequestContext, Browser, Page } from 'playwright-core'

const campaign = '/api/campaigns/xuancheng'
const password = 'Guatu-2021-demo'

/** A TV that shows the demo's wall. */
export async function pairTv(browser: Browser, url: string): Promise<Page> {
  const room = await browser.newContext({ viewport: { width: 1920, height: 1080 }, locale: 'zh-CN' })
  const tv = await room.newPage()
  await tv.goto(`${url}/screen`)
  const code = await tv.getByTestId('pairing-code').textContent()
  await asDispatch(browser, url, request =>
    request.post(`${url}${campaign}/screens`, {
      data: { code, name: '示例大屏' },
      headers: { origin: url },
    }),
  )
  await tv.locator('html[data-kept]').waitFor({ timeout: 60_000 })
  return tv
}

/** Somebody elsewhere sends every wall of the demo to its first page. */
export async function driveOnce(browser: Browser, url: string): Promise<void> {
  await asDispatch(browser, url, async request => {
    const screens = await (await request.get(`${url}${campaign}/screens`)).json()
    for (const { id, state } of screens)
      await request.patch(`${url}${campaign}/screens/${id}`, {
        data: { version: state.version, at: 0 },
        headers: { origin: url },
      })
  })
}

async function asDispatch(
  browser: Browser,
  url: string,
  work: (request: APIRequestContext) => Promise<unknown>,
): Promise<void> {
  const desk = await browser.newContext()
  try {
    const data = { username: 'dispatch', password }
    await desk.request.post(`${url}/api/auth/sign-in/username`, { data, headers: { origin: url } })
    await work(desk.request)
  } finally {
    await desk.close()
  }
}
