import type { Page } from '@playwright/test'
import { type Seats, takeSeats } from './meeting-seats.ts'
import { takeMinutesAsWord } from './minutes-as-word.ts'
import { desk, laptop, wall4k } from './sizes.ts'
import type { Studio } from './studio.ts'

const title = '第5次项目调度会（示例）'
const decided = '三日内完成临时用电增容（示例）'
const nameOf = (step: string) => `meeting-${step}`

/**
 * A whole 调度会 in pictures, from the planned agenda to the signed minutes: dispatch keeps the record, the leader presents, the wall follows, two
 * departments come along. The flow itself is tested in tests/e2e/full-meeting.e2e.ts.
 */
export async function takeMeeting(studio: Studio, tv: Page): Promise<void> {
  const seats = await takeSeats(studio)
  const shoot = (page: Page, step: string) => studio.save(page, nameOf(step))
  await openIt(seats)
  await shoot(seats.dispatch, '01-open')
  await presentIt(seats)
  await turnToTask(seats.leader)
  await inSizes(studio, seats.leader, 'console', '.console-line')
  await shoot(seats.leader, '02-leader')
  await shoot(tv, '03-wall')
  await tv.setViewportSize(wall4k)
  await studio.save(tv, `wall-meeting-${wall4k.name}`)
  await tv.setViewportSize(desk)
  await shoot(seats.jianshe, '04-department')
  await view(seats.leader, '挂图')
  await seats.jianshe.waitForURL(/\/gantt/)
  await shoot(seats.jianshe, '05-map-followed')
  await bar(seats.leader).getByRole('link', { name: title }).click()
  await record(seats)
  await shoot(seats.dispatch, '06-decision')
  await seats.dispatch.keyboard.press('Enter')
  await seats.dispatch.getByText(decided).first().waitFor()
  await seats.leader.locator('.console-line').last().click()
  await seats.leader.getByRole('button', { name: '确认1条并交办' }).waitFor()
  await shoot(seats.leader, '07-confirm')
  await seats.leader.getByRole('button', { name: '确认1条并交办' }).click()
  await seats.jianshe.goto('/c/xuancheng/meeting/decisions?mine=1')
  await seats.jianshe.getByRole('article').filter({ hasText: decided }).waitFor()
  await shoot(seats.jianshe, '08-assigned')
  await signIt(seats)
  await shoot(seats.leader, '09-signed')
  await inSizes(studio, seats.leader, 'minutes', 'article')
  await takeMinutesAsWord(studio, seats.dispatch, nameOf('10-word'))
  await seats.leave()
}

const bar = (page: Page) => page.getByRole('complementary', { name: /^正在开会/ })
const view = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '视图' }).getByRole('link', { name }).click()

async function openIt({ dispatch }: Seats): Promise<void> {
  await dispatch.goto('/c/xuancheng/meeting')
  await dispatch
    .getByRole('link', { name: new RegExp(title) })
    .first()
    .click()
  await dispatch.getByRole('button', { name: '按责任单位填入' }).click()
  await dispatch.getByText(/出席\d\d/).waitFor()
  await dispatch.getByRole('button', { name: '开会', exact: true }).click()
  await bar(dispatch).getByText('你正在演示').waitFor()
}

async function presentIt({ leader, jianshe, zhaoshang }: Seats): Promise<void> {
  await bar(leader).getByRole('button', { name: '接过演示' }).click()
  await leader.getByRole('button', { name: '开始演示' }).click()
  await bar(leader).getByRole('link', { name: title }).click()
  for (const page of [jianshe, zhaoshang]) {
    await bar(page).getByRole('button', { name: '跟随演示' }).click()
    await page.waitForURL(/\/meeting\/\w+/)
  }
}

/** To the first task with a lamp: who presents turns to an item by choosing its line. */
async function turnToTask(leader: Page): Promise<void> {
  const line = leader
    .getByRole('region', { name: /红黄灯逐项/ })
    .locator('.console-line')
    .first()
  await line.click()
  await line.and(leader.locator('[aria-current="step"]')).waitFor()
}

async function record({ dispatch, jianshe }: Seats): Promise<void> {
  const notes = (page: Page) => page.getByRole('textbox', { name: '会议记录' })
  await notes(dispatch).fill('建设局汇报进展，用电增容未办结。')
  await notes(jianshe).waitFor()
  await dispatch.keyboard.press('Control+j')
  await dispatch.keyboard.type(`${decided}｜建设局｜招商局｜下周三`)
}

async function signIt({ dispatch, leader }: Seats): Promise<void> {
  await dispatch.getByRole('button', { name: '散会' }).click()
  await dispatch.getByRole('dialog').getByRole('button', { name: '散会' }).click()
  await leader.getByRole('button', { name: '签发', exact: true }).click()
  await leader.getByRole('button', { name: '签发并锁定' }).click()
  await leader.getByRole('status').filter({ hasText: '校验码' }).waitFor()
}

/** The page the leader is on, seen by another dispatcher at a laptop's and a desk's size. `ready`: what is there once it is. */
async function inSizes(studio: Studio, leader: Page, name: string, ready: string): Promise<void> {
  for (const size of [laptop, desk]) {
    const page = await studio.seat('dispatch2', size)
    await page.goto(new URL(leader.url()).pathname)
    await page.locator(ready).first().waitFor()
    await studio.save(page, `${name}-${size.name}`)
    await page.context().close()
  }
}
