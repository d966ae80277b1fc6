import { describe, expect, it } from 'vitest'
import { makePicture, type PictureInput } from '../../client/map/picture.ts'
import { date, today } from '../support/build-board.ts'
import { laneOf, viewOf } from './cards.ts'

const day = (text: string) => ({ date: text, precision: 'day' })
const view = viewOf([{ due: day('2021-11-30') }, { due: day('2021-12-10') }])
const [first, second] = view.cards
if (!first || !second) throw new Error('no cards')
const lanes = [laneOf('a', [first]), laneOf('b', [second])]
const input: PictureInput = {
  plan: view.plan,
  today,
  scale: 'xun',
  lanes,
  collapsed: new Set(),
  sizes: { lane: 36, card: 34 },
  viewportWidth: 1000,
  meetingDays: [date('2021-10-11')],
}

describe('a picture', () => {
  const picture = makePicture(input)

  it('[GANTT-4] is the same object when nothing changed', () => {
    expect(makePicture({ ...input, lanes: [...lanes], meetingDays: [date('2021-10-11')] }, picture)).toBe(
      picture,
    )
  })

  it('[GANTT-4] keeps its axis and the bars of other cards when one card changes', () => {
    const bars = picture.barsOf(first)
    const changed = { ...second, progress: 40 }
    const next = makePicture(
      { ...input, lanes: [lanes[0] ?? laneOf('a', []), laneOf('b', [changed])] },
      picture,
    )
    expect(next).not.toBe(picture)
    expect(next.axis).toBe(picture.axis)
    expect(next.barsOf(first)).toBe(bars)
    expect(next.barsOf(changed).progress).toBe(40)
  })

  it('keeps its rows when only the scale changes, and its axis when only a lane is folded', () => {
    expect(makePicture({ ...input, scale: 'week' }, picture).rows).toBe(picture.rows)
    const folded = makePicture({ ...input, collapsed: new Set(['a']) }, picture)
    expect(folded.axis).toBe(picture.axis)
    expect(folded.rows.rows).toHaveLength(3)
  })

  it('has other bars on another day', () => {
    const next = makePicture({ ...input, today: date('2021-10-30') }, picture)
    expect(next).not.toBe(picture)
    expect(next.barsOf(first)).not.toBe(picture.barsOf(first))
  })

  it('[GANTT-2] knows weekends, holidays and the days worked in exchange', () => {
    expect(
      ['2021-10-01', '2021-10-09', '2021-10-10', '2021-10-11', '2021-10-16'].map(on =>
        picture.isRest(date(on)),
      ),
    ).toEqual([true, false, true, false, true])
  })

  it('[GANTT-4] has the axis it would have had at once, when the dates an outline left out are read', () => {
    const cards = viewOf([{ due: day('2021-11-30'), 'claim:sign': '2021-03-20' }]).cards
    const whole = { ...input, lanes: [laneOf('a', cards)] }
    const outline = makePicture({ ...whole, outline: true })
    const read = makePicture({ ...whole, outline: false }, outline)
    expect(outline.axis.from > read.axis.from).toBe(true)
    expect(read.axis.from).toBe(makePicture(whole).axis.from)
    expect(read.rows).toBe(outline.rows)
  })
})
