import { type Browser, chromium, type Page } from 'playwright-core'
import { findChromium } from '../../../scripts/find-chromium.ts'
import { upToDateClient } from '../../../server/program/client-build.ts'
import { projectRoot } from '../../../server/program/version.ts'
import { clientFolder } from '../../support/client-folder.ts'
import { startServer } from '../../support/server-process.ts'
import { openDemoMeeting, sit } from './demo-meeting.ts'

/** Milliseconds. `own` is what the presenter's page takes to paint its own step: the bound a follower is held against. */
export interface FollowedScreens {
  readonly step: Times
  readonly scroll: Times
  /** How far apart the same second of the timer turns on two screens, one of whose clocks is an hour wrong. */
  readonly timerSkew: { readonly median: number; readonly worst: number; readonly seconds: number }
}
interface Times {
  readonly own: number
  readonly followed: number
  readonly worst: number
  readonly ratio: number
}

const steps = ['targets', 'gantt', 'problems', 'kanban'] as const
const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking']

/** MEET-4 as people see it: one browser presents, another follows, and a paint on the second is timed from the press on the first. */
export async function benchFollowedScreens(long: boolean): Promise<FollowedScreens> {
  const executablePath = findChromium(console.log)
  if (!executablePath) throw new Error('following on screens needs a Chromium')
  const client = clientFolder(await upToDateClient(projectRoot, console.log))
  const server = await startServer({ args: ['--demo'], client })
  const browsers = await Promise.all([0, 1].map(() => chromium.launch({ executablePath, args: flags })))
  try {
    const [presenter, follower] = await seatBoth(browsers, server.url)
    const rounds = long ? 10 : 4
    const step = await timeSteps(presenter, follower, rounds)
    const scroll = await timeScrolls(presenter, follower, rounds * 4)
    const timerSkew = await compareTimers(presenter, follower, long ? 30 : 10)
    console.table({ 'another view': step, 'the map scrolled': scroll })
    console.table({ 'timer, ms apart': timerSkew })
    return { step, scroll, timerSkew }
  } finally {
    await Promise.all(browsers.map(browser => browser.close()))
    await server.terminate()
  }
}

async function seatBoth(browsers: readonly Browser[], url: string): Promise<readonly [Page, Page]> {
  const [first, second] = browsers
  if (!first || !second) throw new Error('two browsers are needed')
  const presenter = await sit(first, url, 'dispatch')
  await openDemoMeeting(presenter, url)
  const follower = await sit(second, url, 'jianshe', { hoursOff: 1 })
  for (const page of [presenter, follower]) await page.goto(`${url}/c/xuancheng/kanban`)
  await follower.getByRole('button', { name: '跟随演示' }).first().click()
  await presenter.getByText('1人跟随').waitFor()
  return [presenter, follower]
}

/** Every view once before, so that nobody waits for a download. */
async function timeSteps(presenter: Page, follower: Page, rounds: number): Promise<Times> {
  for (const view of steps) await step(presenter, follower, view)
  const own: number[] = []
  const followed: number[] = []
  for (let round = 0; round < rounds; round++)
    for (const view of steps) {
      const times = await step(presenter, follower, view)
      own.push(times.own)
      followed.push(times.followed)
    }
  return summary(own, followed)
}

async function step(presenter: Page, follower: Page, view: string) {
  const there = paintedAt(follower, view)
  const pressed = await presenter.evaluate(path => {
    const link = document.querySelector<HTMLAnchorElement>(`nav a[href*="${path}"]`)
    if (!link) throw new Error(`no tab leads to ${path}`)
    const at = performance.timeOrigin + performance.now()
    link.click()
    return at
  }, `/xuancheng/${view}`)
  const [own, followed] = await Promise.all([paintedAt(presenter, view), there])
  return { own: own - pressed, followed: followed - pressed }
}

/** When the view's own content had been on the screen for a frame, by a clock nobody set wrong. */
const marks: Readonly<Record<string, string>> = {
  targets: '.targets-page, [class^="targets"]',
  gantt: '.gantt-scroll',
  problems: '[class^="problems"]',
  kanban: '[data-card]',
}
function paintedAt(page: Page, view: string): Promise<number> {
  return page.evaluate(
    ([path, mark]) =>
      new Promise<number>(seen => {
        const look = () => {
          if (location.pathname.endsWith(path) && document.querySelector(mark))
            requestAnimationFrame(() => seen(performance.timeOrigin + performance.now()))
          else requestAnimationFrame(look)
        }
        look()
      }),
    [`/${view}`, marks[view] ?? 'main'] as const,
  )
}

async function timeScrolls(presenter: Page, follower: Page, times: number): Promise<Times> {
  await step(presenter, follower, 'gantt')
  const own: number[] = []
  const followed: number[] = []
  await presenter.mouse.move(1200, 600)
  for (let turn = 0; turn < times; turn++) {
    const [here, there] = [scrolledAt(presenter), scrolledAt(follower)]
    const pressed = await presenter.evaluate(() => performance.timeOrigin + performance.now())
    await presenter.mouse.wheel(0, turn % 8 < 4 ? 204 : -204)
    own.push((await here) - pressed)
    followed.push((await there) - pressed)
  }
  return summary(own, followed)
}

function scrolledAt(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>(seen => {
        const map = document.querySelector('.gantt-scroll')
        const from = map?.scrollTop
        const look = () => {
          if (map?.scrollTop !== from)
            requestAnimationFrame(() => seen(performance.timeOrigin + performance.now()))
          else requestAnimationFrame(look)
        }
        look()
      }),
  )
}

async function compareTimers(presenter: Page, follower: Page, seconds: number) {
  const [first, second] = await Promise.all([turnsOf(presenter, seconds), turnsOf(follower, seconds)])
  const apart = Object.keys(first)
    .filter(words => words in second)
    .map(words => Math.abs((first[words] ?? 0) - (second[words] ?? 0)))
    .toSorted((a, b) => a - b)
  return { median: round(middle(apart)), worst: round(apart.at(-1) ?? 0), seconds: apart.length }
}

/** When each new second appeared on the timer of the bar. */
function turnsOf(page: Page, seconds: number): Promise<Record<string, number>> {
  return page.evaluate(
    count =>
      new Promise<Record<string, number>>(done => {
        const turns: Record<string, number> = {}
        const timer = document.querySelector('[role="timer"]')
        let shown = timer?.textContent ?? ''
        const look = () => {
          const words = document.querySelector('[role="timer"]')?.textContent ?? ''
          if (words !== shown) turns[words] = performance.timeOrigin + performance.now()
          shown = words
          if (Object.keys(turns).length > count) done(turns)
          else requestAnimationFrame(look)
        }
        look()
      }),
    seconds,
  )
}

function summary(own: readonly number[], followed: readonly number[]): Times {
  const [mine, theirs] = [middle(own.toSorted((a, b) => a - b)), middle(followed.toSorted((a, b) => a - b))]
  return {
    own: round(mine),
    followed: round(theirs),
    worst: round(Math.max(...followed)),
    ratio: round(theirs / mine),
  }
}

const middle = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length / 2)] ?? 0
const round = (value: number): number => Math.round(value * 100) / 100
