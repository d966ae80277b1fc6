import type { Page } from '@playwright/test'
import { campaign, expect, openCard, test, url } from './people.ts'

const day19 = '2021-10-11'
const api = '/api/campaigns/xuancheng'
const slider = (page: Page) => page.getByRole('slider', { name: '回看哪一天' })
const band = (page: Page) => page.getByRole('region', { name: '正在回看' })
const filterCount = (page: Page, lamp: string) =>
  page.getByRole('button', { name: new RegExp(`^${lamp}`) }).first()

test('[HIST-1] an inspector sees day 19 on kanban, map, ledger and wall, with its lamps and its clock', async ({
  come,
}) => {
  const { page, context } = await come('jiwei', `${campaign}/kanban?asOf=${day19}`)
  const series = await (await context.request.get(url(`${api}/series`))).json()
  const kept = series.find((one: { day: string }) => one.day === day19)
  const { red, yellow } = kept.metrics.lamps
  for (const view of ['看板', '挂图', '台账']) {
    await page.getByRole('navigation', { name: '视图' }).getByRole('link', { name: view }).click()
    await expect(band(page)).toContainText('第19天')
    await expect(band(page)).toContainText('2021年10月11日 周一')
    await expect(page.locator('.board-days-main')).toContainText('第19天')
    await expect(filterCount(page, '滞后')).toContainText(String(red))
    await expect(filterCount(page, '预警')).toContainText(String(yellow))
    await expect(page.getByText('回看 10月11日')).toBeVisible()
  }
  await expect(slider(page)).toHaveAttribute(
    'aria-valuetext',
    `第19天，2021年10月11日 周一，滞后${red}项，预警${yellow}项`,
  )
  await page.goto(url(`${campaign}/wall?asOf=${day19}&page=overview`))
  await expect(page.getByText('正在回看 2021年10月11日')).toBeVisible()
  await expect(page.getByRole('main')).toContainText('2021年10月11日')
})

test('[HIST-1] nobody edits the past: not on the page, whatever they may today, and not past it', async ({
  come,
}) => {
  const { page } = await come('dispatch')
  const title = '水性工业涂料项目'
  const fields = 'input:visible, textarea:visible, select:visible'
  const today = await openCard(page, title)
  await expect(today.locator(fields).first()).toBeVisible()
  await page.goto(url(`${campaign}/kanban?asOf=${day19}`))
  await expect(band(page)).toContainText('第19天')
  const then = await openCard(page, title)
  await expect(then).toContainText('场地平整')
  await expect(then.locator(fields)).toHaveCount(0)

  const inspector = await come('jiwei')
  const headers = { origin: url('') }
  const refused = await inspector.context.request.post(url(`${api}/commands`), {
    data: {
      key: 'history-e2e-refused',
      command: { type: 'card.create', title: '示例', workflowId: 'task', areaId: 'projects' },
    },
    headers,
  })
  expect(refused.status()).toBe(403)
  const [snapshot] = await (await inspector.context.request.get(url(`${api}/snapshots`))).json()
  for (const method of ['PUT', 'PATCH', 'DELETE']) {
    const answer = await inspector.context.request.fetch(url(`${api}/snapshots/${snapshot.id}`), {
      method,
      headers,
    })
    expect([404, 405]).toContain(answer.status())
  }
})

test('[HIST-1] the time line goes by keys, plays, and leads back to today', async ({ come }) => {
  const { page } = await come('leader')
  await expect(page.locator('.board-days-main')).toContainText('第37天')
  await page.getByRole('button', { name: '回看过去的看板' }).click()
  await expect(band(page)).toContainText('第36天')
  await slider(page).focus()
  await page.keyboard.press('Shift+ArrowLeft')
  await expect(band(page)).toContainText('第29天')
  await page.keyboard.press('ArrowRight')
  await expect(band(page)).toContainText('第30天')
  await expect(page).toHaveURL(/asOf=2021-10-22/)
  await page.keyboard.press('Home')
  await expect(band(page)).toContainText('第1天')
  await page.getByRole('button', { name: '播放（空格）' }).click()
  await expect(band(page)).toContainText('第4天')
  await page.getByRole('button', { name: '暂停（空格）' }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: '播放（空格）' })).toBeVisible()
  await band(page).getByRole('button', { name: '回到今天' }).click()
  await expect(slider(page)).toHaveCount(0)
  await expect(page.locator('.board-days-main')).toContainText('第37天')
  await expect(page).not.toHaveURL(/asOf/)
})

test('[HIST-1] a step made while the address still follows the one before is not lost', async ({ come }) => {
  const { page } = await come('leader', '/c/xuancheng/kanban?asOf=2021-10-20')
  await expect(band(page)).toContainText('第28天')
  await slider(page).focus()
  await page.evaluate(() => {
    const replace = history.replaceState.bind(history)
    history.replaceState = (...address: Parameters<typeof replace>) => {
      history.replaceState = replace
      const key = new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(key)
      replace(...address)
    }
  })
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(/asOf=2021-10-22/)
  await expect(band(page)).toContainText('第30天')
})

test('[HIST-1] comparing two days finds what is known to have happened, a deleted card too', async ({
  come,
}) => {
  const { page } = await come('jiwei', `${campaign}/history?from=${day19}&to=2021-10-28`)
  const row = (title: string) => page.getByRole('row').filter({ hasText: title })
  const started = row('水性工业涂料项目')
  await expect(started).toBeVisible({ timeout: 30_000 })
  await expect(started.locator('del', { hasText: '备案' })).toBeVisible()
  await expect(started.locator('ins', { hasText: '开工' }).first()).toBeVisible()
  await expect(started.locator('.compare-lamp del')).toContainText('预警')
  await expect(started.locator('.compare-lamp ins')).toContainText('正常')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出表格' }).click()
  expect((await download).suggestedFilename()).toContain('2021-10-11')

  const twice = '汽车线束生产项目（重复录入）'
  await page.goto(url(`${campaign}/history?from=2021-09-29T11:00&to=2021-09-29`))
  await expect(row(twice)).toContainText('已删除')
  await expect(page.getByRole('button', { name: /^删除/ })).toContainText('1')
  await page.goto(url(`${campaign}/history?from=2021-09-28&to=2021-09-30`))
  await expect(row(twice)).toContainText('新增后删除')

  await page.goto(url(`${campaign}/history?from=${day19}&to=${day19}`))
  await expect(page.getByText('没有变动').first()).toBeVisible({ timeout: 30_000 })
})
