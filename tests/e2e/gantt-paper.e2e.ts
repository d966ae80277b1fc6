import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { PDFDocument } from 'pdf-lib'
import { barsOf } from '../../client/map/geometry/bars.ts'
import type { BoardView } from '../../shared/board/view.ts'
import { FrozenBoard } from '../../shared/snapshot/frozen-board.ts'
import { thawBoard } from '../../shared/snapshot/open-past.ts'
import { SnapshotFacts } from '../../shared/snapshot/snapshot.ts'
import { campaign, expect, test, url } from './people.ts'

const map = `${campaign}/gantt`

/** The dialog filled in; the caller presses its last button. */
async function order(page: Page, paper: string, way: '横向' | '纵向', format: string) {
  await page.getByRole('button', { name: '导出' }).click()
  const dialog = page.getByRole('dialog', { name: '导出挂图' })
  await dialog.getByLabel('纸张').selectOption(paper)
  await dialog.getByLabel('方向').selectOption({ label: way })
  await dialog.getByLabel('格式').selectOption(format)
  return dialog
}

async function exported(page: Page, paper: string, way: '横向' | '纵向', format: string): Promise<Buffer> {
  const dialog = await order(page, paper, way, format)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: '导出' }).click(),
  ])
  return readFile(await download.path())
}

/** The board as the server has it, frozen: what the paper must show is not asked of the screen that drew it. */
async function boardOf(page: Page): Promise<Pick<BoardView, 'cards' | 'today'>> {
  const at = url(`/api/campaigns/xuancheng/snapshots`)
  const taken = await page.context().request.post(at, { headers: { origin: url('') } })
  const { id } = SnapshotFacts.parse(await taken.json())
  const { board } = await (await page.context().request.get(`${at}/${id}`)).json()
  return thawBoard(FrozenBoard.parse(board))
}

test('[GANTT-5] the whole demo goes on one A0: every card, every baseline, the legend, title and date', async ({
  come,
}) => {
  const { page } = await come('dispatch', `${map}?fold=a1`)
  const svg = (await exported(page, 'A0', '横向', 'svg')).toString()
  const { cards, today } = await boardOf(page)
  expect(cards.length).toBeGreaterThan(130)
  const parts = (kind: string) =>
    [...svg.matchAll(new RegExp(`data-part="${kind}" data-card="([^"]+)"`, 'g'))].map(found => found[1])
  expect(parts('row').sort()).toEqual(cards.map(card => card.id).sort())
  const dated = cards.filter(card => barsOf(card, today).planned !== null)
  const seen = new Set(parts('baseline'))
  const inCampaign = dated.filter(card => !seen.has(card.id))
  expect(inCampaign.every(card => (barsOf(card, today).planned?.to ?? '') < '2021-09-21')).toBe(true)
  expect(seen.size).toBeGreaterThan(100)
  for (const words of ['计划工期', '工作进度', '节点时限', '超期节点', '节假日', '滞后', '未报'])
    expect(svg).toContain(`>${words}</text>`)
  expect(svg).toContain('data-part="legend"')
  expect(svg).toContain('>截至2021年10月29日（第37天）</text>')
  expect(svg).toContain('width="1189mm" height="841mm"')
})

test('[GANTT-5] a PDF of A3 standing up has pages of exactly that size', async ({ come }) => {
  const { page } = await come('leader', map)
  const pdf = await PDFDocument.load(await exported(page, 'A3', '纵向', 'pdf'))
  expect(pdf.getPageCount()).toBeGreaterThan(1)
  for (const sheet of pdf.getPages()) {
    expect(sheet.getWidth()).toBeCloseTo((297 / 25.4) * 72, 1)
    expect(sheet.getHeight()).toBeCloseTo((420 / 25.4) * 72, 1)
  }
})

test('[GANTT-5] printing gives a page a sheet, of the paper’s size, and no empty one at the end', async ({
  come,
}) => {
  const { page, context } = await come('dispatch', map)
  /** What the print dialog would be given, held against what the browser makes of it. */
  await context.addInitScript(() => {
    globalThis.print = () => {
      parent.sessionStorage.setItem('printed', document.documentElement.outerHTML)
      dispatchEvent(new Event('afterprint'))
    }
  })
  await page.reload()
  for (const [way, width, height] of [
    ['横向', 420, 297],
    ['纵向', 297, 420],
  ] as const) {
    const dialog = await order(page, 'A3', way, 'print')
    const sheets = Number(/(\d+)张/.exec(await dialog.innerText())?.[1])
    await dialog.getByRole('button', { name: '打印' }).click()
    await expect(dialog).toBeHidden()
    const printed = await page.evaluate(() => sessionStorage.getItem('printed') ?? '')
    const paper = await context.newPage()
    await paper.setContent(printed)
    const pdf = await PDFDocument.load(await paper.pdf({ preferCSSPageSize: true }))
    await paper.close()
    expect(pdf.getPageCount()).toBe(sheets)
    for (const sheet of pdf.getPages()) {
      expect(Math.abs(sheet.getWidth() - (width / 25.4) * 72)).toBeLessThan(1.5)
      expect(Math.abs(sheet.getHeight() - (height / 25.4) * 72)).toBeLessThan(1.5)
    }
  }
})
