import type { Page } from '@playwright/test'
import { type Come, campaign, expect, openCard, seat, signIn, test, url } from './people.ts'

const meetingPage = `${campaign}/meeting`

// Several browsers each, on whatever machine there is.
test.describe.configure({ timeout: 150_000 })

/** A meeting of its own, outside every series, prepared and opened by dispatch, who then presents. */
async function openMeeting(come: Come, name: string): Promise<Page> {
  const { page } = await come('dispatch', meetingPage)
  await page.getByRole('button', { name: '临时会议' }).click()
  await page.getByRole('textbox', { name: '会议名称' }).fill(name)
  await page.getByRole('button', { name: '生成议程' }).click()
  await page.getByRole('button', { name: '开会', exact: true }).click()
  await expect(bar(page)).toContainText(name)
  await expect(bar(page)).toContainText('你正在演示')
  return page
}

/** Whatever a flow leaves running is closed, so that the next one is alone. */
test.afterEach(async ({ browser, complaints }) => {
  const { context } = await seat(browser, complaints)
  await signIn(context, 'dispatch')
  const running = await context.request.get(url('/api/campaigns/xuancheng/control'))
  for (const { meeting } of await running.json())
    await context.request.post(url(`/api/campaigns/xuancheng/meetings/${meeting}/close`), {
      data: { key: `close-${meeting}` },
      headers: { origin: url('') },
    })
  await context.close()
})

const bar = (page: Page) => page.getByRole('complementary', { name: /^正在开会/ })
const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '视图' }).getByRole('link', { name })

/** Says yes to following, by the bar. */
async function follow(page: Page): Promise<void> {
  await bar(page).getByRole('button', { name: '跟随演示' }).click()
  await expect(bar(page).getByRole('button', { name: '跟随中' })).toBeVisible()
}

const at = (page: Page, path: RegExp) => expect(page).toHaveURL(path)
const pathOf = (page: Page) => new URL(page.url()).pathname

test('[MEET-4] who says yes goes where the presenter goes; who does not stays', async ({ come }) => {
  const presenter = await openMeeting(come, '跟随试验会（示例）')
  const meeting = pathOf(presenter)
  const follower = (await come('jianshe', `${campaign}/ledger`)).page
  const other = (await come('zhaoshang', `${campaign}/targets`)).page
  await follow(follower)
  await at(follower, new RegExp(meeting))
  await expect(bar(presenter)).toContainText('1人跟随')
  await tab(presenter, '挂图').click()
  await at(follower, /\/gantt/)
  await tab(presenter, '看板').click()
  await at(follower, /\/kanban/)
  await presenter.getByRole('searchbox', { name: /搜索/ }).fill('水性')
  await at(follower, /\/kanban\?.*q=/)
  await presenter.locator('[data-card]').filter({ hasText: '水性工业涂料项目' }).first().click()
  await at(follower, /card=/)
  await expect(follower.getByRole('complementary', { name: /水性工业涂料项目/ })).toBeVisible()
  await at(other, /\/targets/)
})

test('[MEET-4] nobody is pulled out of a field they are typing in; they are told, and go when they are free', async ({
  come,
}) => {
  const presenter = await openMeeting(come, '不打断试验会（示例）')
  const typist = (await come('zhaoshang')).page
  await tab(presenter, '看板').click()
  await follow(typist)
  const panel = await openCard(presenter, '水性工业涂料项目')
  await expect(panel).toBeVisible()
  const notes = typist
    .getByRole('complementary', { name: /水性工业涂料项目/ })
    .getByRole('textbox', { name: '备注' })
  await notes.fill('正在写的话')
  await tab(presenter, '目标').click()
  await expect(bar(typist).getByRole('button', { name: /主持人已到目标/ })).toBeVisible()
  await notes.pressSequentially('，还没写完', { delay: 20 })
  await at(typist, /\/kanban/)
  await expect(notes).toHaveValue('正在写的话，还没写完')
  await notes.blur()
  await at(typist, /\/targets/)
})

test('[MEET-4] one’s own step ends following; it is taken up again with one press, and left with Escape', async ({
  come,
}) => {
  const presenter = await openMeeting(come, '离开试验会（示例）')
  const meeting = pathOf(presenter)
  const follower = (await come('jianshe')).page
  await follow(follower)
  await at(follower, new RegExp(meeting))
  await tab(follower, '台账').click()
  await expect(bar(follower).getByRole('button', { name: '跟随演示' })).toBeVisible()
  await tab(presenter, '目标').click()
  await expect(presenter).toHaveURL(/targets/)
  await at(follower, /\/ledger/)
  await follower.getByRole('button', { name: '重新跟随' }).click()
  await at(follower, /\/targets/)
  await follower.keyboard.press('Escape')
  await expect(bar(follower).getByRole('button', { name: '跟随演示' })).toBeVisible()
})

test('[MEET-4] on a slow machine too: nobody is left at a page the presenter has gone on from, and who goes elsewhere has left at once', async ({
  come,
  browser,
  complaints,
}) => {
  const presenter = await openMeeting(come, '慢机试验会（示例）')
  // what a service worker fetches cannot be held
  const { context, page: follower } = await seat(browser, complaints, undefined, { serviceWorkers: 'block' })
  await signIn(context, 'jianshe')
  const hearsOfKanban = heard(follower, '"view":"kanban"')
  await follower.goto(url(`${campaign}/kanban`))
  await expect(bar(follower).getByRole('button', { name: '跟随演示' })).toBeVisible()
  const meetingArrives = await holdCode(follower, 'meeting-page')
  await follow(follower)
  await meetingArrives.asked
  await tab(presenter, '看板').click()
  await hearsOfKanban
  meetingArrives.now()
  await openCard(presenter, '水性工业涂料项目')
  await at(follower, /\/kanban\?.*card=/)
  await expect(bar(follower).getByRole('button', { name: '跟随中' })).toBeVisible()

  const ledgerArrives = await holdCode(follower, 'ledger-page')
  await tab(follower, '台账').click()
  await expect(bar(follower).getByRole('button', { name: '跟随演示' })).toBeVisible()
  ledgerArrives.now()
  await at(follower, /\/ledger/)
  await context.close()
})

/** Resolves when a socket of the page brings `words`. */
const heard = (page: Page, words: string) =>
  new Promise<void>(resolve => {
    page.on('websocket', socket =>
      socket.on('framereceived', ({ payload }) => {
        if (payload.toString().includes(words)) resolve()
      }),
    )
  })

/** The code of a page does not arrive before `now`; `asked` resolves when the browser wants it. */
async function holdCode(page: Page, name: string) {
  const asked = Promise.withResolvers<void>()
  const arrives = Promise.withResolvers<void>()
  await page.route(new RegExp(`/${name}-[^/]*\\.js`), async route => {
    asked.resolve()
    await arrives.promise
    await route.continue()
  })
  return { asked: asked.promise, now: arrives.resolve }
}

test('[MEET-4] presenting is handed over, taken over after a question, and survives the presenter’s going away and coming back', async ({
  come,
}) => {
  const first = await openMeeting(come, '移交试验会（示例）')
  const meeting = pathOf(first)
  const leader = await come('leader', meeting)
  await expect(bar(leader.page)).toContainText('建投中心调度员演示')
  await bar(first).getByRole('button', { name: '移交或停止' }).click()
  await first.getByRole('menuitem', { name: '移交给主要领导' }).click()
  await expect(bar(leader.page)).toContainText('你正在演示')
  await follow(first)
  await tab(leader.page, '台账').click()
  await at(first, /\/ledger/)
  await leader.page.close()
  await expect(bar(first)).toContainText('主要领导已离线')
  await expect(bar(first).getByRole('button', { name: '接管演示' })).toBeVisible()
  const back = await leader.context.newPage()
  await back.goto(url(`${campaign}/ledger`))
  await expect(bar(first)).toContainText('主要领导演示')
  await expect(bar(back)).toContainText('你正在演示')
  await tab(back, '目标').click()
  await at(first, /\/targets/)
  await bar(first).getByRole('button', { name: '接过演示' }).click()
  await first.getByRole('button', { name: '开始演示' }).click()
  await expect(bar(first)).toContainText('你正在演示')
  await expect(bar(back)).toContainText('建投中心调度员演示')
})

test('[MEET-5] a decision is recorded by keyboard alone from wherever one is, on the card that is open', async ({
  come,
}) => {
  const page = await openMeeting(come, '议定试验会（示例）')
  await tab(page, '看板').click()
  await openCard(page, '水性工业涂料项目')
  await page.keyboard.press('Control+j')
  await page.keyboard.type('三日内完成临时用电增容（示例）｜建设局｜-｜下周三')
  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary', { name: /水性工业涂料项目/ })
  const section = panel.getByRole('region', { name: /议定与交办/ })
  await expect(section).toContainText('三日内完成临时用电增容（示例）')
  await expect(section).toContainText('牵头 建设局')
  await expect(section).toContainText('时限11月3日')
  await expect(section).toContainText('待确认')
})

test('[MEET-5] notes are written by several at once and kept through a lost network', async ({ come }) => {
  const page = await openMeeting(come, '记录试验会（示例）')
  const meeting = pathOf(page)
  const unit = await come('jianshe', meeting)
  const mine = page.getByRole('textbox', { name: '会议记录' })
  const theirs = unit.page.getByRole('textbox', { name: '会议记录' })
  await mine.fill('建设局汇报。')
  await expect(theirs).toHaveValue('建设局汇报。')
  await unit.context.setOffline(true)
  await theirs.press('End')
  await theirs.pressSequentially('许可月底前办结。')
  await mine.press('Home')
  await mine.pressSequentially('一、')
  await unit.context.setOffline(false)
  await expect(mine).toHaveValue('一、建设局汇报。许可月底前办结。')
  await expect(theirs).toHaveValue('一、建设局汇报。许可月底前办结。')
})

test('[MEET-2] the agenda is put in another order by keyboard and its minutes are summed', async ({
  come,
}) => {
  const { page } = await come('dispatch', meetingPage)
  await page.getByRole('button', { name: '临时会议' }).click()
  await page.getByRole('textbox', { name: '会议名称' }).fill('议程试验会（示例）')
  await page.getByLabel('时间', { exact: true }).fill('09:00')
  await page.getByRole('button', { name: '生成议程' }).click()
  const lamps = page.getByRole('region', { name: /红黄灯逐项/ })
  const titles = lamps.locator('.agenda-title')
  await expect(titles.nth(1)).toBeVisible()
  const [first = '', second = ''] = await titles.allTextContents()
  await titles.first().focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(titles.first()).toHaveText(second)
  await expect(titles.nth(1)).toHaveText(first)
  const total = page.getByText(/共\d+项，\d+分钟，09:00开始，预计\d\d:\d\d结束/)
  const before = await total.textContent()
  await lamps.getByRole('textbox', { name: /用时/ }).first().fill('30')
  await page.keyboard.press('Enter')
  await expect(total).not.toHaveText(before ?? '')
  await page.getByRole('button', { name: '更多', exact: true }).click()
  await page.getByRole('menuitem', { name: '取消会议' }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('试验结束（示例）')
  await page.getByRole('dialog').getByRole('button', { name: '取消会议' }).click()
  await expect(page.getByText('会议已取消').first()).toBeVisible()
})
