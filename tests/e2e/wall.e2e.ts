import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { campaign, expect, type Person, test, url } from './people.ts'
import { closeMeeting, openMeeting } from './running-meeting.ts'
import { farthest, places, unreadable, walls } from './wall-measures.ts'

const pages = [
  'overview',
  'map',
  'area:projects',
  'targets',
  'lagging',
  'units',
  'problems',
  'changes',
  'brief',
]
const kindOf = (page: string) => page.split(':')[0] ?? page
const shown = (page: Page, kind: string) => page.locator(`[data-wall-page="${kind}"]`)

async function show({ page }: Person, name: string, board = campaign): Promise<void> {
  await page.goto(url(`${board}/wall?page=${name}`))
  await expect(shown(page, kindOf(name)).locator('h1')).toBeVisible()
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready)
}

async function complaintsOfAxe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).join(' | ')}`)
}

for (const name of pages)
  test(`[SCR-1] the page ${name} is legible at ten metres, scrolls nowhere, and axe has nothing to say`, async ({
    come,
  }) => {
    const person = await come('leader', '/', walls.hd)
    await show(person, name)
    expect(await unreadable(person.page)).toEqual([])
    expect(await complaintsOfAxe(person.page)).toEqual([])
    for (const size of [walls.laptop, walls.projector]) {
      await person.page.setViewportSize(size)
      await expect.poll(() => unreadable(person.page)).toEqual([])
    }
  })

test('[SCR-1] 4K shows the same picture, sharper', async ({ come }) => {
  const person = await come('leader', '/', walls.hd)
  for (const name of ['overview', 'lagging', 'units']) {
    await person.page.setViewportSize(walls.hd)
    await show(person, name)
    const small = await places(person.page)
    await person.page.setViewportSize(walls.uhd)
    await expect.poll(async () => farthest(small, await places(person.page))).toBeLessThan(4)
  }
})

test('[SCR-2] the overview says the day, the worst area and the reddest card in figures one cannot miss', async ({
  come,
}) => {
  const person = await come('leader', '/', walls.hd)
  await show(person, 'overview')
  const { page } = person
  await expect(page.getByTestId('wall-day')).toHaveText('第37天')
  await expect(page.getByTestId('wall-left')).toHaveText('剩63天')
  const worst = page.getByTestId('worst-area')
  await expect(worst).toContainText('项目提速会战')
  const reddest = page.getByTestId('reddest-card')
  await expect(reddest).toContainText('高性能颜料中间体项目')
  await expect(reddest).toContainText('滞后17天')
  for (const figure of [page.getByTestId('wall-day'), worst, reddest]) {
    const px = await figure
      .locator('b.num, b')
      .first()
      .evaluate(one => Number.parseFloat(getComputedStyle(one).fontSize))
    expect(px).toBeGreaterThanOrEqual(120)
  }
})

for (const [board, areas] of [
  ['/c/luan', 10],
  ['/c/tancheng', 11],
] as const)
  test(`[SCR-2] a plan of ${areas} areas has them all on one page`, async ({ come }) => {
    const person = await come('leader', '/', walls.hd)
    await show(person, 'overview', board)
    await expect(person.page.locator('.area-row:not(.is-head)')).toHaveCount(areas)
    expect(await unreadable(person.page)).toEqual([])
    await show(person, 'targets', board)
    expect(await unreadable(person.page)).toEqual([])
  })

test('[SCR-2] at local midnight the countdown flips, without a reload and without a network', async ({
  come,
}) => {
  const { page, context } = await come('leader', '/', walls.hd)
  await page.clock.install()
  await page.goto(url(`${campaign}/wall?page=overview`))
  await expect(page.getByTestId('wall-day')).toHaveText('第37天')
  await context.setOffline(true)
  await page.clock.fastForward('15:30:00')
  await expect(page.getByTestId('wall-day')).toHaveText('第38天')
  await expect(page.getByTestId('wall-left')).toHaveText('剩62天')
  await expect(shown(page, 'overview')).toContainText('2021年10月30日 星期六')
})

test('[SCR-2] a running meeting: its item, who reports, its time, what it is about; legible, and nothing for axe', async ({
  come,
}) => {
  const dispatch = await come('dispatch', '/', walls.hd)
  const meeting = await openMeeting(dispatch, '大屏检查会（示例）')
  const wall = await come('leader', `${campaign}/wall?mode=follow`, walls.hd)
  const page = shown(wall.page, 'meeting')
  await expect(page.locator('h1')).toContainText('大屏检查会')
  await expect(page.getByRole('timer')).toContainText(/已用\d\d:\d\d/)
  await expect(page.locator('[aria-current="step"]')).toHaveCount(1)
  await wall.page.waitForLoadState('networkidle')
  expect(await unreadable(wall.page)).toEqual([])
  expect(await complaintsOfAxe(wall.page)).toEqual([])
  await closeMeeting(dispatch, meeting)
  await expect(page).toHaveCount(0)
})

test('[MEET-4] the map on the wall follows its presenter: grouping, filter, scale, and the row and day at the top left', async ({
  come,
}) => {
  const dispatch = await come('dispatch', '/', walls.hd)
  const meeting = await openMeeting(dispatch, '挂图跟随会（示例）')
  const wall = await come('leader', `${campaign}/wall?mode=follow`, walls.hd)
  await dispatch.page.goto(url(`${campaign}/gantt?scale=day&by=unit`))
  const scroller = dispatch.page.locator('.gantt-scroll')
  await expect(scroller).toBeVisible()
  await expect(shown(wall.page, 'map')).toBeVisible()
  const canvas = shown(wall.page, 'map').locator('canvas')
  await expect(canvas).toHaveAttribute('data-scale', 'day')

  await scroller.evaluate(element => element.scrollTo(1200, 1700))
  // the rows there are drawn a moment after the scroll
  await expect(async () => {
    const top = await atTheTop(dispatch.page)
    expect(await presented(dispatch)).toMatchObject({ card: expect.stringMatching(top ?? 'a row') })
  }).toPass({ timeout: 10_000 })
  const { card, day } = await presented(dispatch)
  await expect(canvas).toHaveAttribute('data-first', card)
  await expect(canvas).toHaveAttribute('data-day', day)
  await expect(shown(wall.page, 'map').locator('.wall-turn')).toHaveCount(0)
  expect(await unreadable(wall.page)).toEqual([])

  await dispatch.page.goto(url(`${campaign}/gantt?q=水性工业涂料`))
  await expect(canvas).toHaveAttribute('data-scale', 'week')
  const only = await dispatch.page.locator('.gantt .gname-card').first().getAttribute('data-row')
  await expect(canvas).toHaveAttribute('data-first', only ?? '')
  await closeMeeting(dispatch, meeting)
  await expect(shown(wall.page, 'map')).toHaveCount(0)
})

/** The row and day the presenter's page has told of. */
async function presented({ context }: Person): Promise<{ card: string; day: string }> {
  const [control] = await (await context.request.get(url('/api/campaigns/xuancheng/control'))).json()
  return { card: control.focus?.anchor?.card ?? '', day: control.focus?.anchor?.day ?? '' }
}

/** The first card of the desk's map that is not wholly under its head. */
const atTheTop = (page: Page) =>
  page.evaluate(() => {
    const head = document.querySelector('.gantt-top')?.getBoundingClientRect().bottom ?? 0
    const rows = [...document.querySelectorAll('.gantt .gname-card')]
      .map(row => ({ id: row.getAttribute('data-row'), bottom: row.getBoundingClientRect().bottom }))
      .filter(row => row.bottom > head + 1)
    return rows.sort((a, b) => a.bottom - b.bottom)[0]?.id
  })
