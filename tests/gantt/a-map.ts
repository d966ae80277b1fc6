import type { MapPicture, MapScale } from '../../client/map/contract.ts'
import { makePicture } from '../../client/map/picture.ts'
import type { BoardView } from '../../shared/board/view.ts'
import { shippedWorkflows, xuanchengClocks } from '../../shared/card/workflows.ts'
import { viewOf } from '../kanban/cards.ts'
import { buildPlan, day } from '../support/build-board.ts'

/** Boards with the clocks of 宣城 over the shipped workflows. */
export const clockedPlan = buildPlan({ workflows: shippedWorkflows, clocks: [...xuanchengClocks] })

export const plan = (date: string) => ({ date: day(date) })
export const check = (date: string) => ({
  date,
  words: '',
  evidenceIds: [],
  by: { userId: 'u1', name: '建投中心' },
  at: 0,
})

/** 签约 verified on 2021-10-11; 备案 2021-10-25, 开工 2021-11-30, 投产 and due 2021-12-20 planned; filing moved on once. */
export const openCard = {
  'check:sign': check('2021-10-11'),
  'plan:file': plan('2021-10-25'),
  'base:file': day('2021-10-20'),
  'plan:start': plan('2021-11-30'),
  'plan:produce': plan('2021-12-20'),
  due: day('2021-12-20'),
}

export const oneCard = (patch: Readonly<Record<string, unknown>> = {}): BoardView =>
  viewOf({ one: { ...openCard, ...patch } }, clockedPlan)

/** Two lanes of so many cards, as the map lays them out. */
export function pictureOf(
  cards: number,
  scale: MapScale = 'week',
  collapsed: readonly string[] = [],
): MapPicture {
  const rows = Object.fromEntries(Array.from({ length: 2 * cards }, (_, at) => [`c${at}`, {}]))
  const view = viewOf(rows, clockedPlan)
  const lane = (id: string, from: number) => ({
    id,
    title: id,
    owner: '',
    hue: null,
    cards: view.cards.slice(from, from + cards),
  })
  return makePicture({
    plan: view.plan,
    today: view.today,
    scale,
    lanes: [lane('first', 0), lane('second', cards)],
    collapsed: new Set(collapsed),
    sizes: { lane: 36, card: 34 },
    viewportWidth: 900,
    meetingDays: [],
  })
}
