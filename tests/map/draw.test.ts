import { describe, expect, it } from 'vitest'
import type { MapMark } from '../../client/map/contract.ts'
import { drawBody } from '../../client/map/draw/body.ts'
import { drawGrid } from '../../client/map/draw/grid.ts'
import { drawHead } from '../../client/map/draw/head.ts'
import { drawMarks } from '../../client/map/draw/marks.ts'
import type { Pen } from '../../client/map/draw/pen.ts'
import { textWidth } from '../../client/map/geometry/text-width.ts'
import { makePicture } from '../../client/map/picture.ts'
import { addDays } from '../../shared/calendar/arithmetic.ts'
import { StageId } from '../../shared/ids.ts'
import { date, today } from '../support/build-board.ts'
import { laneOf, viewOf } from './cards.ts'
import { lookOfTheme } from './looks.ts'

const look = lookOfTheme('desk')
const view = viewOf(
  Array.from({ length: 300 }, (_, at) => ({
    startOn: { date: '2021-10-01', precision: 'day' },
    due: { date: '2021-12-01', precision: 'day' },
    progress: at % 100,
  })),
)
const picture = makePicture({
  plan: view.plan,
  today,
  scale: 'campaign',
  lanes: [laneOf('a', view.cards)],
  collapsed: new Set(),
  sizes: { lane: 36, card: 34 },
  viewportWidth: 1000,
  meetingDays: [date('2021-10-11')],
})

describe('drawing', () => {
  it('[GANTT-4] touches the rows in the window and no others, so its cost is the same at 300 cards and at 10,000', () => {
    const log = recorder()
    drawBody(log.pen, picture, { x: 0, y: 3400, width: 1000, height: 340 }, look)
    expect(log.baselines.length).toBeGreaterThanOrEqual(10)
    expect(log.baselines.length).toBeLessThanOrEqual(12)
    expect(log.baselines).toContain('c100')
    expect(log.baselines).not.toContain('c0')
  })

  it('[GANTT-4] draws nothing of a window beside the map', () => {
    const log = recorder()
    drawBody(log.pen, picture, { x: 5000, y: 0, width: 400, height: 340 }, look)
    expect(log.baselines).toEqual([])
  })

  it('draws a row that is being moved with the bars it would have', () => {
    const log = recorder()
    const card = view.cards[0]
    if (!card) throw new Error('no card')
    const bars = { ...picture.barsOf(card), planned: null }
    drawBody(log.pen, picture, { x: 0, y: 0, width: 1000, height: 100 }, look, {
      moved: { card: card.id, bars },
    })
    expect(log.baselines).toEqual(['c1'])
  })

  it('[GANTT-2] says above it where today is, where the campaign begins and where it ends', () => {
    const log = recorder()
    drawHead(log.pen, picture, { x: 0, y: 0, width: 1000, height: 0 }, look)
    expect(log.texts).toEqual(expect.arrayContaining(['今天 第37天', '启动', '收官 第100天']))
  })

  it('[GANTT-2] shades weekends and holidays, and not the Saturday worked in exchange', () => {
    const log = recorder()
    drawGrid(log.pen, picture, { x: 0, y: 0, width: picture.axis.width, height: 10 }, look)
    const shaded = (on: string) =>
      log.fills.some(one => one.colour === look.colour.rest && one.x === picture.axis.xOf(date(on)))
    expect(['2021-10-01', '2021-10-07', '2021-10-10', '2021-10-16'].map(shaded)).toEqual([
      true,
      true,
      true,
      true,
    ])
    expect(['2021-10-08', '2021-10-09', '2021-10-11'].map(shaded)).toEqual([false, false, false])
  })

  it('[GANTT-1] [CARD-3] names what a clock says a limit, so that no name stands twice in a row', () => {
    const log = recorder()
    drawMarksOf(log.pen, [mark('planned', '2021-10-12'), mark('clock', '2021-11-12')])
    expect(log.texts).toEqual(['开工', '开工时限'])
  })

  it('[GANTT-1] puts the name of a mark before it where the next one is too near, and lets no two names meet', () => {
    for (let days = 1; days < 20; days++) {
      const log = recorder()
      drawMarksOf(log.pen, [mark('planned', '2021-11-01'), mark('clock', addDays(date('2021-11-01'), days))])
      expect(log.texts, `${days} days apart`).toEqual(['开工', '开工时限'])
      const [first, second] = log.placed
      if (!first || !second) throw new Error('two names')
      expect(first.x + first.width, `${days} days apart`).toBeLessThanOrEqual(second.x)
    }
  })
})

const mark = (kind: MapMark['kind'], on: string): MapMark => ({
  stageId: StageId.parse('start'),
  name: '开工',
  on: date(on),
  kind,
  late: false,
})

function drawMarksOf(pen: Pen, marks: readonly MapMark[]): void {
  drawMarks(pen, marks, look.plain, 10, picture.axis, { x: 0, y: 0, width: 1000, height: 20 }, look)
}

/** A pen that only notes what it was asked to draw. */
function recorder() {
  const baselines: string[] = []
  const texts: string[] = []
  const placed: { words: string; x: number; y: number; width: number }[] = []
  const fills: { x: number; colour: string }[] = []
  const pen: Pen = {
    fill: (x, _y, _width, _height, colour) => void fills.push({ x, colour }),
    frame: () => {},
    line: () => {},
    shape: () => {},
    disc: () => {},
    text: (words, x, y, size, _colour, _bold, align) => {
      texts.push(words)
      const width = textWidth(words, size)
      placed.push({ words, x: align === 'right' ? x - width : x, y, width })
    },
    measure: (words, size) => textWidth(words, size),
    inside: (_x, _y, _width, _height, draw) => draw(),
    part(kind, id, draw) {
      if (kind === 'baseline') baselines.push(id)
      draw()
    },
  }
  return { pen, baselines, texts, placed, fills }
}
