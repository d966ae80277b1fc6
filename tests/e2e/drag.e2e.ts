import { expect, findCard, type Person, saved, test } from './people.ts'

const mine = '水性工业涂料项目'

async function stageOf({ page }: Person, title: string): Promise<string> {
  await (await findCard(page, title)).click()
  const current = page.locator('[aria-current="step"]').first()
  const name = (await current.innerText()).trim()
  await page.keyboard.press('Escape')
  return name
}

test('[KAN-2] a card is lifted, moved and dropped with the keyboard, and each step is announced', async ({
  come,
}) => {
  const person = await come('zhaoshang')
  const watcher = await come('dispatch')
  const before = await stageOf(person, mine)
  const card = await findCard(person.page, mine)
  await card.focus()
  await person.page.keyboard.press('Space')
  await person.page.keyboard.press('ArrowRight')
  await expect(
    person.page
      .locator('[aria-live="assertive"], [aria-live="polite"]')
      .filter({ hasText: /列|竣工|投产/ })
      .first(),
  ).toBeAttached()
  await person.page.keyboard.press('Space')
  await saved(person.page)
  const after = await stageOf(watcher, mine)
  expect(after).not.toBe(before)
})

test('[KAN-2] Escape puts a lifted card back and writes nothing', async ({ come }) => {
  const person = await come('zhaoshang')
  const before = await stageOf(person, mine)
  const card = await findCard(person.page, mine)
  await card.focus()
  await person.page.keyboard.press('Space')
  await person.page.keyboard.press('ArrowLeft')
  await person.page.keyboard.press('Escape')
  expect(await stageOf(person, mine)).toBe(before)
})

test('[KAN-2] a card is dragged with the mouse into another column', async ({ come }) => {
  const person = await come('zhaoshang')
  const before = await stageOf(person, mine)
  const card = await findCard(person.page, mine)
  const box = await card.boundingBox()
  if (!box) throw new Error('the card has no place')
  const { mouse } = person.page
  await mouse.move(box.x + box.width / 2, box.y + 20)
  await mouse.down()
  await mouse.move(box.x + box.width / 2 - 60, box.y + 30, { steps: 4 })
  await mouse.move(box.x - box.width / 2 - 12, box.y + 30, { steps: 8 })
  await mouse.up()
  await saved(person.page)
  expect(await stageOf(person, mine)).not.toBe(before)
})

test('[PERM-1] a card of another unit cannot be lifted, and says why', async ({ come }) => {
  const { page } = await come('jianshe')
  const card = await findCard(page, mine)
  await card.focus()
  await page.keyboard.press('Space')
  await expect(page.getByText(/牵头/).last()).toBeVisible()
  await expect(card).not.toHaveAttribute('data-held', /.*/)
})
