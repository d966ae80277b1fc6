import { describe, expect, it } from 'vitest'
import { drawBody } from '../../client/map/draw/body.ts'
import { drawHead } from '../../client/map/draw/head.ts'
import type { Pen } from '../../client/map/draw/pen.ts'
import { textWidth } from '../../client/map/geometry/text-width.ts'
import { makePicture } from '../../client/map/picture.ts'
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
})

/** A pen that only notes what it was asked to draw. */
function recorder(): { pen: Pen; baselines: string[]; texts: string[] } {
  const baselines: string[] = []
  const texts: string[] = []
  const pen: Pen = {
    fill: () => {},
    frame: () => {},
    line: () => {},
    shape: () => {},
    disc: () => {},
    text: words => void texts.push(words),
    measure: (words, size) => textWidth(words, size),
    inside: (_x, _y, _width, _height, draw) => draw(),
    part(kind, id, draw) {
      if (kind === 'baseline') baselines.push(id)
      draw()
    },
  }
  return { pen, baselines, texts }
}
