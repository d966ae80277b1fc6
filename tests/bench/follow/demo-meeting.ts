import type { Browser, Page } from 'playwright-core'

const password = 'Guatu-2021-demo'
const board = '/api/campaigns/xuancheng'

/** Somebody of the demo at a browser, whose clock may be wrong. */
export async function sit(
  browser: Browser,
  url: string,
  username: string,
  { hoursOff = 0 } = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, locale: 'zh-CN' })
  await context.request.post(`${url}/api/auth/sign-in/username`, {
    data: { username, password },
    headers: { origin: url },
  })
  const page = await context.newPage()
  if (hoursOff)
    await page.addInitScript(hours => {
      const right = Date.now.bind(Date)
      Date.now = () => right() + hours * 3_600_000
    }, hoursOff)
  return page
}

/** Opens a meeting of its own; who opens it presents. */
export async function openDemoMeeting(page: Page, url: string): Promise<void> {
  const headers = { origin: url }
  const head = {
    title: '跟随测量会（示例）',
    rhythmId: null,
    periodEnd: null,
    on: '2021-10-29',
    time: '',
    place: '',
    chair: { words: '分管领导' },
    recorder: '',
    scope: {},
  }
  const planned = await page.request.post(`${url}${board}/commands`, {
    data: { key: 'bench-follow', command: { type: 'meeting.plan', head } },
    headers,
  })
  const [meeting] = (await planned.json()).ids
  const opened = await page.request.post(`${url}${board}/meetings/${meeting}/open`, {
    data: { key: 'bench-follow-open' },
    headers,
  })
  if (!opened.ok()) throw new Error(`the meeting did not open: ${await opened.text()}`)
}
