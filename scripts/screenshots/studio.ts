import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import { type ServerProcess, startServer } from '../../tests/support/server-process.ts'
import { findChromium } from '../find-chromium.ts'
import type { Size } from './sizes.ts'

type Kept = Awaited<ReturnType<BrowserContext['storageState']>>
export type Theme = 'desk' | 'wall'

/** A demo of its own, a browser, and where the pictures go. */
export interface Studio {
  readonly url: string
  /** Seats somebody, null: a stranger, at a screen of this size. Each person signs in once. */
  seat(username: string | null, size: Size, theme?: Theme): Promise<Page>
  save(page: Page, name: string): Promise<void>
  /** Answers what pages complained of: a picture of a page that broke is none. */
  close(): Promise<readonly string[]>
}

export const folder = join(import.meta.dirname, '../../docs/screenshots')

export async function openStudio(): Promise<Studio> {
  mkdirSync(folder, { recursive: true })
  const executablePath = findChromium(line => console.log(line))
  const server = await startServer({ args: ['--demo'] })
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--no-sandbox', '--disable-gpu'],
  })
  const people = new Map<string, Kept>()
  const complaints: string[] = []
  return {
    url: server.url,
    seat: async (username, size, theme = 'desk') => {
      const page = await seat(browser, server, people, username, size, theme)
      const complain = (words: string) => complaints.push(`${new URL(page.url()).pathname}: ${words}`)
      page.on('pageerror', error => complain(error.message))
      page.on('console', said => said.type() === 'error' && !isNoise(said.text()) && complain(said.text()))
      return page
    },
    save: async (page, name) => {
      await atRest(page)
      await page.screenshot({ path: join(folder, `${name}.png`) })
      console.log(name)
    },
    close: async () => {
      await browser.close()
      await server.terminate()
      return complaints
    },
  }
}

async function seat(
  browser: Browser,
  { url }: ServerProcess,
  people: Map<string, Kept>,
  username: string | null,
  size: Size,
  theme: Theme,
): Promise<Page> {
  const kept = username ? people.get(username) : undefined
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: size.width, height: size.height },
    deviceScaleFactor: size.scale,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    ...(kept ? { storageState: kept } : {}),
  })
  if (username && !kept) {
    const data = { username, password: 'Guatu-2021-demo' }
    await context.request.post('/api/auth/sign-in/username', { data, headers: { origin: url } })
    people.set(username, await context.storageState())
  }
  await context.addInitScript(chosen => localStorage.setItem('guatu.theme', chosen), theme)
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  return page
}

/** Nothing is loading and nothing moves: fonts are there, what fades in or slides has arrived. */
async function atRest(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await page.waitForTimeout(700)
}

/** The browser itself reports every answer over 399; a TV before it is paired is told so. */
const isNoise = (words: string): boolean => words.includes('Failed to load resource')
