import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { campaign, expect, test, url } from './people.ts'

/**
 * A letter's whole way, as three people hold it: the inspector finds a late card and writes, the unit answers with evidence and asks for time, the
 * inspector sends back, answers, clears and looks again. A second unit sees nothing of it.
 */
const card = '环保设备制造项目'
test.describe.configure({ timeout: 180_000 })

const deed = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name })
const standing = (page: Page) => page.getByRole('article').locator('.slip-standing')
const photo = {
  name: '整改现场（示例）.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
}

/** Presses an act, says what it needs, and presses it again in its dialog. */
async function act(page: Page, name: string, field: string, words: string) {
  await deed(page, name).click()
  const asked = dialog(page, name)
  await asked.getByLabel(field).fill(words)
  await asked.getByRole('button', { name, exact: true }).click()
  await expect(asked).toBeHidden()
}

test('[SLIP-1] [SLIP-2] [SLIP-3] a late card goes from lamp to 整改通知, 签收, 反馈, 退回, 延期, 待核, 销号 and 回头看', async ({
  come,
}) => {
  const jiwei = (await come('jiwei', `${campaign}/inspection`)).page
  const other = (await come('zhaoshang', `${campaign}/todo`)).page

  await test.step('the inspector sees the lamp and issues a notice proposed from it', async () => {
    const row = jiwei.getByRole('listitem').filter({ hasText: card }).first()
    await expect(row.getByText('滞后').first()).toBeVisible()
    await row.getByRole('button', { name: '发督查单' }).click()
    const issue = dialog(jiwei, '发督查单')
    await issue.getByLabel('种类').selectOption('rectify')
    await expect(issue.getByLabel('存在问题')).toHaveValue(/滞后：/)
    await expect(issue.getByLabel('主送单位')).toHaveValue(/./)
    await issue.getByRole('button', { name: '签发' }).click()
    await expect(issue).toBeHidden()
    await row.getByRole('link', { name: /待签收/ }).click()
    await expect(standing(jiwei)).toContainText('待签收')
    await expect(jiwei.getByRole('article')).toContainText(/〔2021〕\d+号/)
  })
  const path = new URL(jiwei.url()).pathname

  const jianshe = (await come('jianshe', `${campaign}/todo`)).page
  await test.step('the unit finds it on its desk, signs and starts', async () => {
    await jianshe
      .getByRole('main')
      .getByRole('link', { name: /签收.*环保设备制造项目/ })
      .click()
    await expect(jianshe.getByRole('heading', { level: 1 })).toContainText(card)
    for (const forbidden of ['销号', '退回', '撤回', '回头看'])
      await expect(deed(jianshe, forbidden)).toHaveCount(0)
    await deed(jianshe, '签收').click()
    await expect(standing(jianshe)).toContainText('已签收')
    await deed(jianshe, '开始办理').click()
    await expect(standing(jianshe)).toContainText('办理中')
  })

  await test.step('it reports with a photo; the inspector, told of it, sends it back', async () => {
    await deed(jianshe, '反馈情况').click()
    const report = dialog(jianshe, '反馈情况')
    await report.getByLabel('办理情况').fill('已进场清表（示例）')
    await report.locator('input[type=file]').setInputFiles(photo)
    await expect(report.getByText(photo.name)).toBeVisible()
    await report.getByRole('button', { name: '反馈情况', exact: true }).click()
    await expect(standing(jianshe)).toContainText('已反馈')
    await expect(standing(jiwei)).toContainText('已反馈')
    await expect(jiwei.getByRole('link', { name: photo.name })).toBeVisible()
    for (const forbidden of ['签收', '反馈情况', '报请销号', '申请延期', '申辩'])
      await expect(deed(jiwei, forbidden)).toHaveCount(0)
    await act(jiwei, '退回', '退回理由', '请补充开工手续（示例）')
    await expect(standing(jianshe)).toContainText('已退回')
  })

  await test.step('it asks for time; the old day stays in sight when it is granted', async () => {
    await deed(jianshe, '申请延期').click()
    const ask = dialog(jianshe, '申请延期')
    await ask.getByLabel('申请延到').fill('2021-11-20')
    await ask.getByLabel('延期原因').fill('等待环评批复（示例）')
    await ask.getByRole('button', { name: '申请延期', exact: true }).click()
    await expect(jianshe.getByText('延期申请已提交，等待批复')).toBeVisible()
    await deed(jiwei, '批复延期').click()
    const answer = dialog(jiwei, '批复延期')
    await expect(answer.getByText('等待环评批复（示例）')).toBeVisible()
    await answer.getByLabel('批复意见').fill('同意，下不为例（示例）')
    await expect(answer.getByRole('button', { name: '批复延期', exact: true })).toBeDisabled()
    await answer.getByLabel('同意延期').check()
    await answer.getByRole('button', { name: '批复延期', exact: true }).click()
    await expect(jianshe.locator('.slip-facts s')).toBeVisible()
    await expect(jianshe.locator('.slip-facts')).toContainText('11月20日')
  })

  await test.step('it asks for clearance; the inspector clears, looks again, and it has come back', async () => {
    await act(jianshe, '报请销号', '办结情况', '手续齐全，已复工（示例）')
    await expect(standing(jiwei)).toContainText('待核')
    await act(jiwei, '销号', '核查意见（可不写）', '现场核查属实（示例）')
    await expect(standing(jianshe)).toContainText('已销号')
    await act(jiwei, '回头看', '回头看情况', '又看一次，正常施工（示例）')
    await expect(standing(jiwei)).toContainText('已销号')
    await act(jiwei, '回头看发现反弹', '反弹情况', '再次停工（示例）')
    await expect(standing(jianshe)).toContainText('办理中')
  })

  await test.step('dispatch reads and has no act; another unit sees nothing of it', async () => {
    const dispatch = (await come('dispatch', path)).page
    await expect(standing(dispatch)).toContainText('办理中')
    await expect(dispatch.locator('.slip-deeds')).toHaveCount(0)
    await expect(other.getByText(card)).toHaveCount(0)
    await other.goto(jiwei.url())
    await expect(other.getByText('看不到这份督查单')).toBeVisible()
    const answer = await other.request.get(url('/api/campaigns/xuancheng/slips'))
    expect(await answer.text()).not.toContain(path.split('/').at(-1))
  })

  await test.step('the letter has nothing for axe to say, in both themes', async () => {
    for (const theme of ['desk', 'wall']) {
      await jiwei.evaluate(chosen => localStorage.setItem('guatu.theme', chosen), theme)
      await jiwei.reload()
      await expect(standing(jiwei)).toBeVisible()
      await jiwei.waitForLoadState('networkidle')
      const { violations } = await new AxeBuilder({ page: jiwei }).analyze()
      expect(violations.map(({ id, nodes }) => `${theme} ${id}: ${nodes[0]?.target}`)).toEqual([])
    }
  })
})

test('[SLIP-2] a draft is kept, is the issuer’s alone, and is issued from their desk', async ({ come }) => {
  const { page } = await come('jiwei', `${campaign}/todo`)
  await page.getByRole('button', { name: '发督查单' }).click()
  const issue = dialog(page, '发督查单')
  await issue.getByLabel('主送单位').selectOption({ label: '招商局' })
  await issue.getByLabel('标题').fill('关于按时报送台账的提醒（示例）')
  await issue.getByRole('button', { name: '存为草稿' }).click()
  await expect(issue).toBeHidden()
  const unit = (await come('zhaoshang', `${campaign}/todo`)).page
  await expect(unit.getByRole('heading', { name: '待办', exact: true })).toBeVisible()
  await expect(unit.getByText('关于按时报送台账的提醒（示例）')).toHaveCount(0)
  await page
    .getByRole('main')
    .getByRole('link', { name: /签发草稿.*按时报送台账/ })
    .click()
  await page.getByRole('button', { name: '继续拟稿' }).click()
  const draft = dialog(page, '继续拟稿')
  await draft.getByLabel('存在问题').fill('连续两期未按时报送（示例）')
  await draft.getByLabel('办理要求').fill('请按期报送（示例）')
  await draft.getByLabel('办结期限').fill('2021-11-05')
  await draft.getByLabel('办理要求').focus()
  await draft.getByRole('button', { name: '签发', exact: true }).click()
  await expect(standing(page)).toContainText('待签收')
  await expect(unit.getByText('关于按时报送台账的提醒（示例）').first()).toBeVisible()
})
