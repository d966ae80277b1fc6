import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { campaign, expect, test } from './people.ts'

const page = `${campaign}/bulletin`

/** `parts`: of a page whose hundreds of like fields would take long, and say the same. */
async function axe(at: Page, ...parts: readonly string[]): Promise<void> {
  const { violations } = await parts
    .reduce((axe, part) => axe.include(part), new AxeBuilder({ page: at }))
    .analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(one => one.target.join(' ')).join(' | ')}`),
  ).toEqual([])
}

test('[HIST-3] dispatch drafts the month, edits and issues it; a unit reads what was issued', async ({
  come,
}) => {
  test.slow()
  const dispatch = await come('dispatch', page)
  const unit = await come('zhaoshang', page)
  const desk = dispatch.page
  await expect(desk.getByRole('region', { name: '今日晨报' })).toContainText('第37天，共100天')
  await expect(unit.page.getByRole('region', { name: '今日晨报' })).toBeVisible()
  await expect(unit.page.getByText('草稿')).toHaveCount(0)
  await axe(desk)

  await desk.getByRole('button', { name: '起草' }).click()
  await expect(desk.getByRole('status').filter({ hasText: '将起草' })).toHaveText(
    '将起草：2021年10月1日至2021年10月28日',
  )
  await desk.getByRole('dialog').getByRole('button', { name: '起草' }).click()
  const paper = desk.getByRole('article', { name: '简报正文' })
  await expect(paper).toContainText('送审稿')
  await expect(paper).toContainText('共有任务136项')
  await axe(desk)

  await desk.getByRole('button', { name: '编辑', exact: true }).click()
  await axe(desk, '.bulletin-head', '.bp-title', '.bp-block:has(h3)', '.bp-end', '.bp-insert')
  await desk.getByRole('textbox', { name: '标题', exact: true }).first().fill('2021年10月工作推进情况通报')
  await expect(desk.getByText('有未保存的修改')).toBeVisible()
  await desk.reload()
  await expect(desk.getByText('已恢复上次未保存的修改')).toBeVisible()
  await desk.getByRole('button', { name: '完成编辑' }).click()
  await expect(paper).toContainText('2021年10月工作推进情况通报')

  await desk.getByRole('button', { name: '印发' }).click()
  const dialog = desk.getByRole('dialog')
  await expect(dialog).toContainText('第2期')
  await dialog.getByRole('button', { name: '印发' }).click()
  await expect(desk.getByText(/^第2期$/).first()).toBeVisible()
  await expect(desk.getByRole('button', { name: '编辑', exact: true })).toHaveCount(0)

  await unit.page.reload()
  await unit.page.getByRole('link', { name: /2021年10月工作推进情况通报/ }).click()
  await expect(unit.page.getByRole('article', { name: '简报正文' })).toContainText('第2期')
  const download = unit.page.waitForEvent('download')
  await unit.page.getByRole('link', { name: '下载 Word' }).click()
  expect((await download).suggestedFilename()).toContain('第2期')
})

test('[HIST-3] two who wrote on one draft see both, and nothing goes before somebody chose', async ({
  come,
}) => {
  const first = await come('dispatch', page)
  const second = await come('dispatch2', page)
  const open = async (at: Page) => {
    await at.getByRole('link', { name: /旬报/ }).click()
    await at.getByRole('button', { name: '编辑', exact: true }).click()
    return at.getByRole('textbox', { name: '标题', exact: true }).first()
  }
  const mine = await open(first.page)
  const theirs = await open(second.page)
  await theirs.fill('对方的标题')
  await second.page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(second.page.getByText('有未保存的修改')).toHaveCount(0)
  await mine.fill('我的标题')
  await first.page.getByRole('button', { name: '保存', exact: true }).click()
  const both = first.page.getByRole('dialog')
  await expect(both).toContainText('我的标题')
  await expect(both).toContainText('对方的标题')
  await both.getByRole('button', { name: /用我的/ }).click()
  await expect(both).toHaveCount(0)
  await second.page.reload()
  await expect(second.page.getByRole('article', { name: '简报正文' })).toContainText('我的标题')
})
