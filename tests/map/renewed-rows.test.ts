import { describe, expect, test } from 'vitest'
import { renewedRows } from '../../client/map/canvas/renewed-rows.ts'
import type { MapLane, MapOverlay, MapPicture } from '../../client/map/contract.ts'
import { makePicture } from '../../client/map/picture.ts'
import { today } from '../support/build-board.ts'
import { laneOf, viewOf } from './cards.ts'
import { lookOfTheme } from './looks.ts'

const look = lookOfTheme('desk')
const due = { date: '2021-12-01', precision: 'day' }
const view = viewOf(Array.from({ length: 60 }, () => ({ due })))
const first = laneOf('a', view.cards)
const meetingDays = [today]
const collapsed = new Set<string>()
const sizes = { lane: 36, card: 34 }

const pictureOf = (lane: MapLane, before: MapPicture | null = null): MapPicture =>
  makePicture(
    {
      plan: view.plan,
      today,
      scale: 'campaign',
      lanes: [lane],
      collapsed,
      sizes,
      viewportWidth: 900,
      meetingDays,
    },
    before,
  )
const before = pictureOf(first)
const shows = (picture: MapPicture, overlay: MapOverlay = {}) => ({
  picture,
  look,
  overlay,
  inset: { left: 0, top: 0 },
})
/** With the head of the lane out of sight. */
const box = { x: 0, y: 40, width: 900, height: 340 }

const withEdits = (count: number) =>
  pictureOf(
    {
      ...first,
      cards: view.cards.map((card, at) => (at >= 2 && at < 2 + count ? { ...card, progress: 50 } : card)),
    },
    before,
  )

const idsOf = (rows: ReturnType<typeof renewedRows>) =>
  rows?.map(row => (row.kind === 'card' ? row.card.id : row.lane.id)) ?? null

describe('[GANTT-4] what is painted again', () => {
  test('is one row after an edit of one card in sight', () => {
    expect(idsOf(renewedRows(shows(before), shows(withEdits(1)), box))).toEqual([view.cards[2]?.id])
  })

  test('is nothing after an edit out of sight', () => {
    expect(renewedRows(shows(before), shows(withEdits(1)), { ...box, y: 1000 })).toEqual([])
  })

  test('is the head of the lane as well where that is in sight: it sums its cards up', () => {
    const rows = renewedRows(shows(before), shows(withEdits(1)), { ...box, y: 0 })
    expect(idsOf(rows)).toEqual([first.id, view.cards[2]?.id])
  })

  test('is everything in sight when the map is compared with another moment (HIST-1)', () => {
    const was = () => null
    expect(renewedRows(shows(before, { was }), shows(before, { was }), box)).toEqual([])
    expect(renewedRows(shows(before), shows(before, { was }), box)).toBeNull()
  })

  test('is the row the pointer left and the one it came to', () => {
    const [, from, to] = view.cards
    const rows = renewedRows(
      shows(before, { hovered: from?.id ?? null }),
      shows(before, { hovered: to?.id ?? null }),
      box,
    )
    expect(idsOf(rows)).toEqual([from?.id, to?.id])
  })

  test('is everything once rows move, the look changes or many cards do', () => {
    const fewer = pictureOf({ ...first, cards: view.cards.slice(1) }, before)
    expect(renewedRows(shows(before), shows(fewer), { ...box, height: 3000 })).toBeNull()
    expect(renewedRows(shows(before), { ...shows(before), look: { ...look } }, box)).toBeNull()
    expect(renewedRows(shows(before), shows(withEdits(40)), { ...box, height: 3000 })).toBeNull()
  })
})
