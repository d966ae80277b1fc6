import { campaign, expect, findCard, openCard, saved, test, url } from './people.ts'

const title = '水性工业涂料项目'

test('[SYNC-2] what one department types stands on another’s screen, saved, with a mark of who', async ({
  come,
}) => {
  const writer = await come('zhaoshang')
  const reader = await come('jianshe')
  const card = await findCard(reader.page, title)
  const panel = await openCard(writer.page, title)
  const progress = panel.getByRole('textbox', { name: '进度', exact: true })
  const value = (await progress.inputValue()) === '21' ? '22' : '21'
  await progress.fill(value)
  await progress.press('Enter')
  await expect(card).toContainText(`${value}%`)
  await saved(writer.page)
})

test('[KAN-5] two people write in one text at once and keep both their words', async ({ come }) => {
  const one = await come('zhaoshang')
  const other = await come('dispatch')
  const first = (await openCard(one.page, title)).getByRole('textbox', { name: '备注' })
  const second = (await openCard(other.page, title)).getByRole('textbox', { name: '备注' })
  await first.fill('甲方说明。')
  await expect(second).toHaveValue('甲方说明。')
  await first.press('End')
  await second.press('Home')
  await Promise.all([
    first.pressSequentially('招商局补充。', { delay: 15 }),
    second.pressSequentially('调度提示。', { delay: 15 }),
  ])
  await expect(first).toHaveValue('调度提示。甲方说明。招商局补充。')
  await expect(second).toHaveValue('调度提示。甲方说明。招商局补充。')
})

test('[KAN-5] two who keep typing at one place while each other’s words come in lose no letter', async ({
  come,
}) => {
  const one = await come('zhaoshang')
  const other = await come('dispatch')
  const first = (await openCard(one.page, title)).getByRole('textbox', { name: '备注' })
  const second = (await openCard(other.page, title)).getByRole('textbox', { name: '备注' })
  await first.fill('')
  await expect(second).toHaveValue('')
  const small = 'abcdefghijklmnopqrstuvwxyz'
  const large = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
  await Promise.all([
    first.pressSequentially(small, { delay: 70 }),
    second.pressSequentially(large, { delay: 85 }),
  ])
  await first.blur()
  await second.blur()
  for (const field of [first, second])
    await expect
      .poll(async () => [...(await field.inputValue())].sort().join(''))
      .toBe([...`${small}${large}`].sort().join(''))
  expect(await first.inputValue()).toBe(await second.inputValue())
  expect((await first.inputValue()).replace(/[A-Z]/g, '')).toBe(small)
  expect((await first.inputValue()).replace(/[a-z]/g, '')).toBe(large)
})

test('[KAN-5] a field somebody else overwrites shows both values and gives mine back', async ({ come }) => {
  const mine = await come('zhaoshang')
  const theirs = await come('dispatch')
  const owner = (await openCard(mine.page, title)).getByRole('textbox', { name: '责任人' })
  await owner.fill('专班甲（示例）')
  await owner.press('Enter')
  await saved(mine.page)
  const other = (await openCard(theirs.page, title)).getByRole('textbox', { name: '责任人' })
  await expect(other).toHaveValue('专班甲（示例）')
  await other.fill('专班乙（示例）')
  await other.press('Enter')
  const notice = mine.page.getByText('专班乙（示例）').first()
  await expect(notice).toBeVisible()
  await mine.page.getByRole('button', { name: '恢复我的' }).first().click()
  await expect(other).toHaveValue('专班甲（示例）')
})

test('[KAN-5] undo takes back one action of one’s own', async ({ come }) => {
  const { page } = await come('zhaoshang')
  const owner = (await openCard(page, title)).getByRole('textbox', { name: '责任人' })
  const before = await owner.inputValue()
  await owner.fill('撤销试验（示例）')
  await owner.press('Enter')
  await saved(page)
  await page.getByRole('button', { name: /撤销/ }).click()
  await expect(owner).toHaveValue(before)
})

test('[KAN-6] what is written offline says so, survives closing the tab and is sent on return', async ({
  come,
}) => {
  const writer = await come('zhaoshang')
  const reader = await come('jianshe')
  const progress = (await openCard(writer.page, title)).getByRole('textbox', { name: '进度', exact: true })
  const value = (await progress.inputValue()) === '33' ? '34' : '33'
  await writer.context.setOffline(true)
  await progress.fill(value)
  await progress.press('Enter')
  await expect(writer.page.getByText(/离线（1项待发）/)).toBeVisible()
  await writer.page.close()
  await writer.context.setOffline(false)
  const back = await writer.context.newPage()
  await back.goto(url(`${campaign}/kanban`))
  await expect(await findCard(reader.page, title)).toContainText(`${value}%`)
  await expect(await findCard(back, title)).toContainText(`${value}%`)
})
