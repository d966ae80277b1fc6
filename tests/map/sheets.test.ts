import { beforeAll, describe, expect, it } from 'vitest'
import { mapSheets } from '../../client/map/export/map-sheets.ts'
import {
  type Orientation,
  orientations,
  type PaperSize,
  paperOf,
  papers,
  px,
} from '../../client/map/export/paper.ts'
import { escaped } from '../../client/map/export/svg-pen.ts'
import { writeSvg } from '../../client/map/export/write-svg.ts'
import { textWidth } from '../../client/map/geometry/text-width.ts'
import { legendKeys } from '../../client/map/words/map-words.ts'
import type { BoardView } from '../../shared/board/view.ts'
import { date, today } from '../support/build-board.ts'
import { laneOf, viewOf } from './cards.ts'
import { lookOfTheme, words } from './looks.ts'
import { type Element, parseXml, placedTexts } from './parse-svg.ts'

const look = lookOfTheme('desk')
const sizes = Object.keys(papers) as PaperSize[]
let view: BoardView

beforeAll(() => {
  view = viewOf(
    Array.from({ length: 500 }, (_, at) => ({
      title: `年产${at}万吨精密铸件及新能源电池壳体生产线扩建项目（示例<${at}>&"甲"）`,
      areaId: ['invest', 'build', 'party'][at % 3],
      startOn: { date: `2021-10-${String((at % 20) + 1).padStart(2, '0')}`, precision: 'day' },
      due: { date: `2021-1${1 + (at % 2)}-${String((at % 28) + 1).padStart(2, '0')}`, precision: 'day' },
      progress: at % 101,
      'plan:sign': { date: { date: '2021-10-20', precision: 'day' } },
    })),
  )
})

function sheetsOf(paper: PaperSize, cards = view.cards, orientation: Orientation = 'landscape') {
  const lanes = view.plan.areas.map(area => ({
    ...laneOf(
      area.id,
      cards.filter(card => card.areaId === area.id),
    ),
    title: area.name,
  }))
  return mapSheets({
    plan: view.plan,
    today,
    lanes,
    meetingDays: [date('2021-10-11')],
    paper,
    orientation,
    title: '宣城高新区百日会战作战挂图（示例）',
    subtitle: '示例管委会',
    look,
  })
}

describe('the map on paper', () => {
  it('[GANTT-5] has every one of 500 rows with its baseline on one sheet of A0', () => {
    const sheets = sheetsOf('A0')
    expect(sheets).toHaveLength(1)
    const [sheet] = sheets
    if (!sheet) throw new Error('no sheet')
    const root = parseXml(writeSvg(sheet, '挂图'))
    expect(root.attributes).toMatchObject({ width: '1189mm', height: '841mm' })
    const parts = (kind: string) => partsOf(root).filter(part => part.attributes['data-part'] === kind)
    const ids = view.cards.map(card => card.id).sort()
    expect(
      parts('row')
        .map(part => part.attributes['data-card'])
        .sort(),
    ).toEqual(ids)
    expect(
      parts('baseline')
        .map(part => part.attributes['data-card'])
        .sort(),
    ).toEqual(ids)
  })

  it('[GANTT-5] says what it is: title, as-of date, legend, page', () => {
    const [sheet] = sheetsOf('A0')
    if (!sheet) throw new Error('no sheet')
    const root = parseXml(writeSvg(sheet, '挂图'))
    const said = placedTexts(root).map(text => text.words)
    expect(said).toEqual(
      expect.arrayContaining([
        '宣城高新区百日会战作战挂图（示例）',
        '截至2021年10月29日（第37天）',
        words.page(1, 1),
      ]),
    )
    const legend = partsOf(root).find(part => part.attributes['data-part'] === 'legend')
    const explained = legend ? placedTexts(legend).map(text => text.words) : []
    expect(explained).toEqual(expect.arrayContaining(legendKeys.map(key => words.legend[key])))
    expect(explained).toEqual(expect.arrayContaining(Object.values(words.lamp)))
  })

  it.each(sizes.flatMap(size => orientations.map(orientation => [size, orientation] as const)))(
    '[GANTT-5] has every row on some sheet of %s %s, and no text beside the paper',
    (size, orientation) => {
      const rows: string[] = []
      const paper = paperOf(size, orientation)
      for (const sheet of sheetsOf(size, view.cards, orientation)) {
        const root = parseXml(writeSvg(sheet, '挂图'))
        for (const part of partsOf(root))
          if (part.attributes['data-part'] === 'row') rows.push(part.attributes['data-card'] ?? '')
        for (const text of placedTexts(root)) {
          const width = textWidth(text.words, text.size)
          const left =
            text.anchor === 'end' ? text.x - width : text.anchor === 'middle' ? text.x - width / 2 : text.x
          if (text.clipped) continue
          expect(left, text.words).toBeGreaterThanOrEqual(0)
          expect(left + width, text.words).toBeLessThanOrEqual(px(paper.width))
          expect(text.y, text.words).toBeGreaterThan(0)
          expect(text.y, text.words).toBeLessThan(px(paper.height))
        }
      }
      expect(rows.sort()).toEqual(view.cards.map(card => card.id).sort())
    },
  )

  it.each(sizes.flatMap(size => orientations.map(orientation => [size, orientation] as const)))(
    '[GANTT-5] never prints text too small to read: %s %s',
    (size, orientation) => {
      for (const sheet of sheetsOf(size, view.cards, orientation)) {
        const sizes = placedTexts(parseXml(writeSvg(sheet, '挂图'))).map(text => text.size)
        expect(Math.min(...sizes)).toBeGreaterThanOrEqual(px(2.2))
      }
    },
  )

  it('takes more sheets of small paper, each with its number', () => {
    const sheets = sheetsOf('A3')
    expect(sheets.length).toBeGreaterThan(5)
    expect(sheets.map(sheet => sheet.number)).toEqual(sheets.map((_, at) => at + 1))
    expect(sheets.every(sheet => sheet.of === sheets.length)).toBe(true)
  })

  it('[GANTT-5] stands as well as it lies: the same paper turned, its sides the other way round', () => {
    const [sheet] = sheetsOf('A3', view.cards, 'portrait')
    const root = sheet && parseXml(writeSvg(sheet, '挂图'))
    expect(root?.attributes).toMatchObject({ width: '297mm', height: '420mm' })
    expect(sheetsOf('A3', view.cards, 'portrait').length).toBeLessThan(sheetsOf('A3').length)
  })

  it('[GANTT-5] says of a lane on its second sheet that it goes on, and what the columns are on every sheet', () => {
    const said = sheetsOf('A3').map(sheet =>
      placedTexts(parseXml(writeSvg(sheet, '挂图'))).map(text => text.words),
    )
    expect(said[0]?.some(text => text.endsWith('（续）'))).toBe(false)
    expect(said[1]?.some(text => text.endsWith('（续）'))).toBe(true)
    for (const texts of said) expect(texts).toEqual(expect.arrayContaining(['任务', '牵头单位']))
  })

  it('is one sheet with a head and a legend when there is nothing on the board', () => {
    const [sheet, ...more] = sheetsOf('A3', [])
    expect(more).toEqual([])
    expect(sheet && parseXml(writeSvg(sheet, '挂图')).name).toBe('svg')
  })

  it.each([
    ['<b>&"', '&lt;b&gt;&amp;&quot;'],
    ['项目\u0000\u0008（示例）', '项目（示例）'],
    ['𠮷\ud800', '𠮷'],
    ['正常', '正常'],
  ])('writes %j so that any reader can read it', (text, written) => {
    expect(escaped(text)).toBe(written)
  })
})

function partsOf(root: Element): Element[] {
  return root.children.flatMap(child =>
    child.attributes['data-part'] ? [child, ...partsOf(child)] : partsOf(child),
  )
}
