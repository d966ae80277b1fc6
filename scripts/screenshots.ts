import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { startServer } from '../tests/support/server-process.ts'
import { findChromium } from './find-chromium.ts'

/** Pictures of the demo for the README, each at a laptop's, a desk's and a 4K screen's size (4K as people set it, at 200 %). */
const sizes = [
  { name: '1366x768', width: 1366, height: 768, deviceScaleFactor: 1 },
  { name: '1920x1080', width: 1920, height: 1080, deviceScaleFactor: 1 },
  { name: '3840x2160', width: 1920, height: 1080, deviceScaleFactor: 2 },
]
const board = '/c/xuancheng'
const pictures: readonly {
  name: string
  as: string | null
  path: string
  theme?: 'wall'
  after?: (page: Page) => Promise<void>
}[] = [
  { name: 'login', as: null, path: '/login' },
  { name: 'campaigns', as: 'dispatch', path: '/' },
  { name: 'kanban', as: 'dispatch', path: `${board}/kanban` },
  { name: 'kanban-wall', as: 'leader', path: `${board}/kanban`, theme: 'wall' },
  {
    name: 'card',
    as: 'zhaoshang',
    path: `${board}/kanban`,
    after: page => page.getByText('水性工业涂料项目').first().click(),
  },
  { name: 'ledger', as: 'dispatch', path: `${board}/ledger` },
  { name: 'targets', as: 'leader', path: `${board}/targets` },
  { name: 'return', as: 'zhaoshang', path: `${board}/return` },
  { name: 'plan', as: 'dispatch', path: `${board}/plan` },
]

const folder = join(import.meta.dirname, '../docs/screenshots')
mkdirSync(folder, { recursive: true })
const executablePath = findChromium(line => console.log(line))
const server = await startServer({ args: ['--demo'] })
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox', '--disable-gpu'],
})
for (const size of sizes) for (const picture of pictures) await take(browser, size, picture)
await browser.close()
await server.terminate()

async function take(
  from: Browser,
  size: (typeof sizes)[number],
  picture: (typeof pictures)[number],
): Promise<void> {
  const { name, width, height, deviceScaleFactor } = size
  const context = await from.newContext({
    viewport: { width, height },
    deviceScaleFactor,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  const data = { username: picture.as, password: 'Guatu-2021-demo' }
  if (picture.as)
    await context.request.post(`${server.url}/api/auth/sign-in/username`, {
      data,
      headers: { origin: server.url },
    })
  const page = await context.newPage()
  await page.addInitScript(theme => localStorage.setItem('guatu.theme', theme), picture.theme ?? 'desk')
  await page.goto(server.url + picture.path)
  await page.waitForLoadState('networkidle')
  await picture.after?.(page)
  await page.waitForTimeout(600)
  await page.screenshot({ path: join(folder, `${picture.name}-${name}.png`) })
  await context.close()
}
