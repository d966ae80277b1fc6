import type { Browser, BrowserContext, Page } from '@playwright/test'
import { freePort, type ServerProcess, startServer, temporaryFolder } from '../support/server-process.ts'
import { expect, type Person, seat, signIn, test } from './people.ts'

/** A TV in a room of its own: nobody signs in there. */
async function tvAt(browser: Browser, complaints: string[], base: string): Promise<Person> {
  const tv = await seat(browser, complaints, { width: 1920, height: 1080 })
  await tv.page.goto(`${base}/screen`)
  return tv
}

const codeOn = async (tv: Page) => ((await tv.getByTestId('pairing-code').textContent()) ?? '').trim()
/** The page on the wall; while one fades in over another, the new one. */
const wall = (tv: Page) => tv.locator('[data-wall-page]').last()
const phone = { width: 390, height: 844 }

async function letIn(page: Page, base: string, code: string, name: string): Promise<void> {
  await page.goto(`${base}/pair?code=${code}`)
  await page.getByLabel(/大屏名称/).fill(name)
  await page.getByRole('button', { name: '批准' }).click()
  await expect(page.getByText(`“${name}”已配对`)).toBeVisible()
}

async function close(...contexts: BrowserContext[]): Promise<void> {
  await Promise.all(contexts.map(context => context.close()))
}

test('[SCR-3] a TV is paired by its code, driven from a phone, and unpaired', async ({
  browser,
  come,
  complaints,
}) => {
  const base = process.env.GUATU_URL ?? ''
  const tv = await tvAt(browser, complaints, base)
  const { page } = await come('dispatch', '/pair', phone)
  await letIn(page, base, await codeOn(tv.page), '一楼大屏')
  await expect(wall(tv.page)).toHaveAttribute('data-wall-page', 'overview')

  await page.getByRole('link', { name: '遥控这块大屏' }).click()
  const card = page.getByRole('region', { name: '一楼大屏' })
  await expect(card.getByText('在线', { exact: true })).toBeVisible()
  await card.getByRole('button', { name: '暂停轮播' }).click()
  await expect(tv.page.locator('.player')).toHaveAttribute('data-mode', 'driven')
  await card.getByRole('button', { name: /滞后榜/ }).click()
  await expect(wall(tv.page)).toHaveAttribute('data-wall-page', 'lagging')
  await card.getByRole('button', { name: '上一页' }).click()
  await expect(wall(tv.page)).toHaveAttribute('data-wall-page', 'targets')

  await tv.page.keyboard.press('Home')
  await expect(wall(tv.page)).toHaveAttribute('data-wall-page', 'overview')

  await card.getByRole('button', { name: '设置' }).click()
  await page.getByRole('menuitem', { name: '解除配对' }).click()
  await page.getByRole('button', { name: '解除配对' }).click()
  await expect(tv.page.getByText('“一楼大屏”已解除配对')).toBeVisible()
  await expect(tv.page.getByTestId('pairing-code')).toBeVisible()
  expect(await boardsKept(tv.page)).toBe(0)
  await close(tv.context)
})

/** How many boards this browser has on its disk. */
const boardsKept = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('guatu')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const count = opening.result.transaction('bases').objectStore('bases').count()
          count.onsuccess = () => {
            opening.result.close()
            resolve(count.result)
          }
        }
      }),
  )

test('[SCR-3] without its server a TV keeps the picture and says since when, also after it was switched off and on', async ({
  browser,
  complaints,
}) => {
  test.setTimeout(120_000)
  const place = { args: ['--demo'], dataDir: temporaryFolder(), port: await freePort() }
  let server: ServerProcess = await startServer(place)
  const tv = await tvAt(browser, complaints, server.url)
  const desk = await seat(browser, complaints, phone)
  await signInAt(desk.context, server.url, 'leader')
  await letIn(desk.page, server.url, await codeOn(tv.page), '会议室大屏')
  await expect(wall(tv.page)).toBeVisible()
  await expect(tv.page.locator('html')).toHaveAttribute('data-kept', 'true')

  await server.terminate()
  await expect(tv.page.getByText(/^截至\d\d:\d\d$/)).toBeVisible({ timeout: 20_000 })
  await expect(wall(tv.page)).toBeVisible()
  await tv.page.reload()
  await expect(wall(tv.page)).toBeVisible({ timeout: 20_000 })
  await expect(tv.page.getByText(/^截至\d\d:\d\d$/)).toBeVisible({ timeout: 20_000 })
  await expect(wall(tv.page)).toContainText('宣城高新区')

  server = await startServer(place)
  await expect(tv.page.getByText(/^截至\d\d:\d\d$/)).toBeHidden({ timeout: 40_000 })
  await expect(wall(tv.page)).toBeVisible()
  await close(tv.context, desk.context)
  await server.terminate()
})

async function signInAt(context: BrowserContext, base: string, username: string): Promise<void> {
  const before = process.env.GUATU_URL
  process.env.GUATU_URL = base
  try {
    await signIn(context, username)
  } finally {
    process.env.GUATU_URL = before
  }
}

test('[SCR-3] a projector shows the wall over one’s own session; the address says which page', async ({
  come,
}) => {
  const { page } = await come('zhaoshang', '/c/xuancheng/wall?page=targets', { width: 1920, height: 1080 })
  await expect(wall(page)).toHaveAttribute('data-wall-page', 'targets')
  await page.keyboard.press('PageDown')
  await expect(wall(page)).toHaveAttribute('data-wall-page', 'lagging')
  await expect(page).toHaveURL(/page=lagging/)
  await page.reload()
  await expect(wall(page)).toHaveAttribute('data-wall-page', 'lagging')
})
