import type { Browser, BrowserContext, Page } from '@playwright/test'
import { campaign, expect, signIn, test, url } from './people.ts'

const movable = '人才公寓一期工程'

interface Finger {
  readonly page: Page
  readonly context: BrowserContext
  down(x: number, y: number): Promise<void>
  /** In steps, as a hand moves. */
  to(x: number, y: number): Promise<void>
  up(): Promise<void>
}

async function withFinger(browser: Browser, user: string): Promise<Finger> {
  const context = await browser.newContext({
    hasTouch: true,
    viewport: { width: 1180, height: 820 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  await signIn(context, user)
  const page = await context.newPage()
  await page.goto(url(`${campaign}/gantt?scale=month&q=${encodeURIComponent(movable)}`))
  const protocol = await context.newCDPSession(page)
  const at = { x: 0, y: 0 }
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd') =>
    protocol.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [at] })
  return {
    page,
    context,
    async down(x, y) {
      Object.assign(at, { x, y })
      await send('touchStart')
    },
    async to(x, y) {
      const from = { ...at }
      for (let step = 1; step <= 6; step++) {
        Object.assign(at, { x: from.x + ((x - from.x) * step) / 6, y: from.y + ((y - from.y) * step) / 6 })
        await send('touchMove')
      }
    },
    async up() {
      await send('touchEnd')
    },
  }
}

/** Where a planned milestone is: a mouse that comes by is shown its handle, and goes again. */
async function markOf(page: Page, stage: string): Promise<{ x: number; y: number }> {
  const row = page.getByRole('row').filter({ hasText: movable })
  const box = await row.boundingBox()
  if (!box) throw new Error('the row has no place')
  await page.mouse.move(box.x + box.width + 60, box.y + 14)
  const mark = await page.locator(`[data-handle="mark/${stage}"]`).boundingBox()
  await page.mouse.move(2, 2)
  if (!mark) throw new Error('the milestone has no place')
  return { x: mark.x + mark.width / 2, y: mark.y + mark.height / 2 }
}

test('[GANTT-3] a milestone held with a finger follows it and asks for the reason; let go where it was, it shows its details', async ({
  browser,
}) => {
  const finger = await withFinger(browser, 'dispatch')
  const { page } = finger
  const { x, y } = await markOf(page, 'complete')
  const bubble = page.locator('.gmove-bubble')
  await finger.down(x, y)
  await expect(bubble).toBeVisible()
  await finger.to(x + 24, y)
  await expect(bubble).toContainText(/\+\d天/)
  await finger.up()
  const dialog = page.getByRole('dialog', { name: /调整时限/ })
  await dialog.getByRole('button', { name: '取消' }).click()
  await expect(dialog).toBeHidden()
  await finger.down(x, y)
  await expect(bubble).toBeVisible()
  await finger.up()
  await expect(page.getByRole('tooltip')).toContainText(movable)
  await expect(page.getByRole('complementary')).toHaveCount(0)
  await finger.context.close()
})

test('[GANTT-3] a finger that does not wait scrolls; held on a name it shows details; a tap opens the card', async ({
  browser,
}) => {
  const finger = await withFinger(browser, 'dispatch')
  const { page } = finger
  const { x, y } = await markOf(page, 'complete')
  const left = () => page.locator('.gantt-scroll').evaluate(box => box.scrollLeft)
  const before = await left()
  await finger.down(x, y)
  await finger.to(x + 150, y)
  await finger.up()
  await expect.poll(left).toBeLessThan(before - 50)
  await expect(page.locator('.gmove-bubble')).toHaveCount(0)
  const box = await page.getByRole('row').filter({ hasText: movable }).boundingBox()
  if (!box) throw new Error('the row has no place')
  await finger.down(box.x + 100, y)
  await expect(page.getByRole('tooltip')).toContainText(movable)
  await finger.up()
  await expect(page.getByRole('tooltip')).toBeVisible()
  await finger.down(box.x + 100, y)
  await finger.up()
  await expect(page.getByRole('complementary', { name: new RegExp(movable) })).toBeVisible()
  await finger.context.close()
})

test('[GANTT-3] [PERM-1] a unit that holds a milestone reads its details and moves nothing', async ({
  browser,
}) => {
  const dispatch = await withFinger(browser, 'dispatch')
  const { x, y } = await markOf(dispatch.page, 'complete')
  await dispatch.context.close()
  const finger = await withFinger(browser, 'zhaoshang')
  const { page } = finger
  await expect(page.getByRole('row').filter({ hasText: movable })).toBeVisible()
  await finger.down(x, y)
  await expect(page.getByRole('tooltip')).toContainText(movable)
  await expect(page.locator('.gmove-bubble')).toHaveCount(0)
  await finger.up()
  await finger.context.close()
})
