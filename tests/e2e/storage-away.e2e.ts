import { onNodes, turn } from './cluster-switches.ts'
import { campaign, expect, saved, seat, signIn, test, url } from './people.ts'
import { closeMeeting, openMeeting } from './running-meeting.ts'

test.skip(!onNodes, 'there is no PostgreSQL to stop')
test.setTimeout(180_000)
test.afterEach(() => turn('postgres/start'))

test('[SCALE-1] while PostgreSQL is away desk, console and wall say so, keep what is typed, and go on by themselves', async ({
  browser,
  come,
  complaints,
}) => {
  const office = await come('dispatch')
  const meeting = await openMeeting(office, '数据库停机演练会（示例）')
  const { page: console } = await come('dispatch2', `${campaign}/meeting/${meeting}`)
  const { page: desk } = await come('jianshe')
  const { page: wall } = await come('leader', `${campaign}/wall`, { width: 1920, height: 1080 })
  const late = await seat(browser, complaints)
  await signIn(late.context, 'keji')
  const notes = console.getByRole('textbox', { name: '会议记录' })
  const decision = console.getByRole('textbox', { name: /议定/ }).first()
  for (const page of [console, desk]) await saved(page)
  await expect(notes).toBeVisible()
  await expect(wall.locator('[data-wall-page]').last()).toBeVisible()

  await turn('postgres/stop')
  await notes.fill('停机期间记的一句话')
  await expect(console.getByText(/服务器暂不能保存（\d+项待存）/)).toBeVisible({ timeout: 20_000 })
  await expect(desk.getByText('服务器暂不能保存', { exact: true })).toBeVisible({ timeout: 20_000 })
  await expect(wall.getByText(/截至\d\d:\d\d/)).toBeVisible({ timeout: 20_000 })

  await decision.fill('停机期间议定的一条')
  await decision.press('Enter')
  await expect(console.getByText(/服务器暂时不可用，这一步没有办成/)).toBeVisible()
  await expect(decision).toHaveValue('停机期间议定的一条')

  await late.page.goto(url(`${campaign}/kanban`))
  await expect(late.page.getByText('服务器暂时不可用', { exact: true })).toBeVisible({ timeout: 20_000 })

  await turn('postgres/start')
  for (const page of [console, desk])
    await expect(page.getByText('已保存', { exact: true }).first()).toBeVisible({ timeout: 30_000 })
  await expect(late.page.locator('[data-card]').first()).toBeVisible({ timeout: 30_000 })
  await expect(wall.getByText(/离线/)).toBeHidden({ timeout: 30_000 })
  await decision.press('Enter')
  await expect(decision).toHaveValue('')
  const reader = await come('jiwei', `${campaign}/meeting/${meeting}`)
  await expect(reader.page.getByText('停机期间记的一句话').first()).toBeVisible()
  await expect(reader.page.getByText('停机期间议定的一条').first()).toBeVisible()
  await late.context.close()
  await closeMeeting(office, meeting)
})
