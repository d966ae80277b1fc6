import type { Browser, BrowserContext, Page } from '@playwright/test'
import type { Screen } from '../../shared/screen/screen.ts'
import { clientFolder, nextBuild, nextEntry } from '../support/client-folder.ts'
import {
  freePort,
  type ServerOptions,
  type ServerProcess,
  startServer,
  temporaryFolder,
} from '../support/server-process.ts'
import { expect, type Person, seat, signIn, test, url } from './people.ts'
import { closeMeeting, openMeeting } from './running-meeting.ts'

const hd = { width: 1920, height: 1080 }

/** A TV in a room of its own: nobody signs in there. */
async function tvAt(browser: Browser, complaints: string[], base: string): Promise<Person> {
  const tv = await seat(browser, complaints, hd)
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

test('[SCR-3] ten minutes without a network: the picture stays and says since when, the day goes on by the server’s clock, and then it catches up', async ({
  browser,
  come,
  complaints,
}) => {
  const tv = await seat(browser, complaints, hd)
  await tv.page.clock.install()
  await tv.page.goto(url('/screen'))
  const dispatch = await come('dispatch', '/pair', phone)
  await letIn(dispatch.page, url(''), await codeOn(tv.page), '二楼大屏')
  await expect(tv.page.getByTestId('wall-day')).toHaveText('第37天')

  await tv.page.keyboard.press('p') // or time would turn the pages
  await tv.context.setOffline(true)
  const asOf = tv.page.locator('.player-as-of')
  await tv.page.clock.fastForward('00:10')
  await expect(asOf).toBeVisible()
  await tv.page.clock.fastForward('10:00')
  await expect(asOf).toHaveText(/^截至09:\d\d离线10分钟$/)
  const words = (await asOf.locator('span').first().textContent()) ?? ''
  await expect(wall(tv.page)).toBeVisible()
  await tv.page.keyboard.press('3')
  await expect(wall(tv.page).locator('.wall-clock')).toHaveText(/^10月29日/)
  await tv.page.keyboard.press('Home')
  await tv.page.clock.fastForward('15:00:00')
  await expect(tv.page.getByTestId('wall-day')).toHaveText('第38天')
  await expect(asOf).toContainText(words.replace('截至', ''))
  await expect(asOf).toContainText('离线15小时')

  const meeting = await openMeeting(dispatch, '断网检查会（示例）')
  await drive(dispatch, '二楼大屏', { mode: 'follow' })
  await tv.context.setOffline(false)
  await expect(wall(tv.page)).toHaveAttribute('data-wall-page', 'meeting', { timeout: 20_000 })
  await expect(wall(tv.page).locator('h1')).toContainText('断网检查会')
  await expect(asOf).toBeHidden()
  await closeMeeting(dispatch, meeting)
  await tv.page.keyboard.press('Home')
  await tv.page.clock.fastForward('00:21')
  await expect(tv.page.getByTestId('wall-day')).toHaveText('第37天')
  await close(tv.context)
})

async function drive({ context }: Person, name: string, change: object): Promise<void> {
  const path = url('/api/campaigns/xuancheng/screens')
  const screens: Screen[] = await (await context.request.get(path)).json()
  const screen = screens.find(one => one.name === name)
  const data = { version: screen?.state.version, ...change }
  const answer = await context.request.patch(`${path}/${screen?.id}`, { data, headers: { origin: url('') } })
  expect(answer.ok(), await answer.text()).toBe(true)
}

test.describe('a server of its own, which goes and comes back', () => {
  let place: ServerOptions
  let server: ServerProcess
  test.beforeAll(async () => {
    test.setTimeout(120_000)
    place = { args: ['--demo'], dataDir: temporaryFolder(), port: await freePort(), client: clientFolder() }
    server = await startServer(place)
  })
  test.afterAll(() => server?.terminate())

  /** A wall let in on that server, with everything kept that it needs without one. */
  async function pairedWall(browser: Browser, complaints: string[], name: string): Promise<Person> {
    const tv = await tvAt(browser, complaints, server.url)
    const desk = await seat(browser, complaints, phone)
    await signIn(desk.context, 'leader', server.url)
    await letIn(desk.page, server.url, await codeOn(tv.page), name)
    await expect(tv.page.locator('html')).toHaveAttribute('data-kept', 'true')
    await expect(wall(tv.page)).toContainText('宣城高新区')
    await desk.context.close()
    return tv
  }

  test('[SCR-3] without its server a TV keeps the picture and says since when, also after it was switched off and on', async ({
    browser,
    complaints,
  }) => {
    test.setTimeout(90_000)
    const { context, page } = await pairedWall(browser, complaints, '会议室大屏')
    const asOf = page.getByText(/^截至\d\d:\d\d$/)

    await server.terminate()
    await expect(asOf).toBeVisible({ timeout: 20_000 })
    await expect(wall(page)).toBeVisible()
    await page.reload()
    await expect(wall(page)).toContainText('宣城高新区', { timeout: 20_000 })
    await expect(asOf).toBeVisible({ timeout: 20_000 })
    await page.keyboard.press('p')
    for (const [key, kind] of Object.entries({ 1: 'overview', 2: 'map', 3: 'area', 8: 'targets' })) {
      await page.keyboard.press(key)
      await expect(wall(page)).toHaveAttribute('data-wall-page', kind)
    }

    server = await startServer(place)
    await expect(asOf).toBeHidden({ timeout: 40_000 })
    await expect(wall(page)).toContainText('宣城高新区')
    await close(context)
  })

  test('[SCR-3] a server that comes back with another build: the wall loads it by itself, once, and is still paired', async ({
    browser,
    complaints,
  }) => {
    test.setTimeout(90_000)
    const { context, page } = await pairedWall(browser, complaints, '大厅大屏')
    const loads: string[] = []
    page.on('load', () => loads.push(page.url()))
    const entry = page.locator(`script[src="/assets/${nextEntry}.js"]`)

    await server.terminate()
    await expect(page.getByText(/^截至\d\d:\d\d$/)).toBeVisible({ timeout: 20_000 })
    await expect(wall(page)).toContainText('宣城高新区')
    expect(loads).toEqual([])

    server = await startServer({ ...place, client: nextBuild(place.client ?? '') })
    await expect(entry).toBeAttached({ timeout: 40_000 })
    await expect(wall(page)).toContainText('宣城高新区')
    await expect(page).toHaveTitle(/大厅大屏/)
    await expect(page.getByText(/^截至\d\d:\d\d$/)).toBeHidden()
    expect(loads).toHaveLength(1)
    await close(context)
  })
})

test('[SCR-3] a projector shows the wall over one’s own session; the address says which page', async ({
  come,
}) => {
  const { page } = await come('zhaoshang', '/c/xuancheng/wall?page=targets', hd)
  await expect(wall(page)).toHaveAttribute('data-wall-page', 'targets')
  await page.keyboard.press('PageDown')
  await expect(wall(page)).toHaveAttribute('data-wall-page', 'lagging')
  await expect(page).toHaveURL(/page=lagging/)
  await page.reload()
  await expect(wall(page)).toHaveAttribute('data-wall-page', 'lagging')
})
