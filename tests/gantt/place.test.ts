import { expect, test } from 'vitest'
import { anchorAt, leftOf, placeAt, scrollOfAnchor, topOf, topRow } from '../../client/gantt/place.ts'
import { date } from '../support/build-board.ts'
import { pictureOf } from './a-map.ts'

const week = pictureOf(40)
const xun = pictureOf(40, 'xun')

test('[GANTT-1] the day a third of the way across is still there at another scale', () => {
  const place = placeAt(week, { left: 700, top: 0, width: 900 })
  expect(leftOf(week, place, 900)).toBe(700)
  const left = leftOf(xun, place, 900)
  expect(placeAt(xun, { left, top: 0, width: 900 }).day).toBe(place.day)
})

test('[GANTT-1] the row at the top keeps its place when a lane above it is folded, and is given up when it is gone', () => {
  const row = topRow(week, 36 + 40 * 34 + 36 + 5 * 34 + 7)
  const folded = pictureOf(40, 'week', ['first'])
  expect(row && topOf(folded, row)).toBe(36 + 36 + 5 * 34 + 7)
  expect(row && topOf(pictureOf(40, 'week', ['second']), row)).toBeNull()
})

test('[MEET-4] an anchor read on one screen is gone to on another', () => {
  const scrolled = { left: 360, top: 36 + 12 * 34 + 9 }
  const anchor = anchorAt(week, scrolled)
  const row = week.rows.rows[13]
  expect(anchor).toMatchObject({ card: row?.kind === 'card' && row.card.id, offset: 9 })
  expect(scrollOfAnchor(week, anchor)).toEqual({
    left: week.axis.xOf(anchor.day ?? week.today),
    top: scrolled.top,
  })
})

test('[MEET-4] at the very top the anchor is the first card with the head still above it', () => {
  const anchor = anchorAt(week, { left: 0, top: 0 })
  expect(anchor).toMatchObject({ card: 'c0', offset: -36, day: week.axis.from })
  expect(scrollOfAnchor(week, anchor).top).toBe(0)
})

test('[MEET-4] what this picture does not show moves nothing', () => {
  const folded = pictureOf(40, 'week', ['first'])
  const anchor = { card: anchorAt(week, { left: 0, top: 100 }).card, day: date('1999-01-01'), offset: 0 }
  expect(scrollOfAnchor(folded, anchor)).toEqual({ left: null, top: null })
})
