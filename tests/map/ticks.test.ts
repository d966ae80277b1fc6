import { describe, expect, it } from 'vitest'
import type { MapScale, MapTick } from '../../client/map/contract.ts'
import { timeAxis } from '../../client/map/geometry/axis.ts'
import { phaseBands } from '../../client/map/geometry/phases.ts'
import { textWidth } from '../../client/map/geometry/text-width.ts'
import { ticksOf } from '../../client/map/geometry/ticks.ts'
import { buildPlan } from '../support/build-board.ts'
import { planFrom, viewOf } from './cards.ts'
import { words } from './looks.ts'

const scales: readonly MapScale[] = ['day', 'week', 'xun', 'half-month', 'month', 'campaign']
const hundred = planFrom('2021-09-23', '2021-12-31')

function ticks(scale: MapScale, viewportWidth = 1400, plan = hundred, fontSize = 12) {
  const axis = timeAxis({ plan, dated: null, scale, viewportWidth, size: fontSize / 12 })
  return { axis, ...ticksOf(axis, scale, plan, words, fontSize) }
}
const said = (band: readonly MapTick[]) => band.map(tick => tick.label).filter(label => label !== '')
const at = (band: readonly MapTick[], day: string) => band.find(tick => tick.from === day)

describe('the scale above the map', () => {
  it('[GANTT-2] by 旬: 上旬, 中旬 and 下旬 under their month, with the day of the campaign each begins on', () => {
    const { upper, lower, count } = ticks('xun')
    expect(said(upper).slice(0, 3)).toEqual(['2021年9月', '2021年10月', '2021年11月'])
    expect(at(lower, '2021-10-01')).toMatchObject({ label: '上旬', note: '第9天' })
    expect(at(lower, '2021-10-11')).toMatchObject({ label: '中旬', note: '第19天' })
    expect(at(lower, '2021-10-21')).toMatchObject({ label: '下旬', note: '第29天' })
    expect(at(lower, '2021-09-21')).toMatchObject({ label: '下旬', note: '' })
    expect(said(count)[0]).toBe('第1周')
  })

  it.each([
    ['day', '2021-10-11', '11 一', '第19天', '2021年10月中旬'],
    ['day', '2021-12-31', '31 五', '第100天', '2021年12月下旬'],
    ['week', '2021-10-11', '10.11–10.17', '第4周', '2021年10月'],
    ['half-month', '2021-10-16', '下半月', null, '2021年10月'],
    ['month', '2021-10-01', '10月', null, '2021年'],
  ] as const)('[GANTT-2] %s says on %s: %s, %s, %s', (scale, day, lower, count, upper) => {
    const made = ticks(scale)
    expect(at(made.lower, day)?.label).toBe(lower)
    if (count) expect(at(made.count, day)?.label).toBe(count)
    expect(said(made.upper)).toContain(upper)
  })

  it('[GANTT-2] weeks count from the one the campaign begins in, and only inside it', () => {
    const { count } = ticks('week')
    expect(said(count)).toEqual(Array.from({ length: 15 }, (_, week) => `第${week + 1}周`))
    expect(at(count, '2021-09-20')?.label).toBe('第1周')
  })

  it.each(scales)('[GANTT-2] cells follow each other without a gap: %s', scale => {
    const { axis, upper, lower, count } = ticks(scale)
    for (const band of [upper, lower, count]) {
      expect(band[0]?.x).toBe(0)
      band.forEach((tick, index) => {
        const next = band[index + 1]
        expect(tick.x + tick.width).toBeCloseTo(next ? next.x : axis.width)
      })
    }
  })

  const crowded = scales.flatMap(scale =>
    [120, 300, 700, 1400, 3000].flatMap(width =>
      [12, 24].flatMap(font => [
        { scale, width, font, plan: hundred, days: 100 },
        { scale, width, font, plan: planFrom('2021-10-11', '2021-10-11'), days: 1 },
        { scale, width, font, plan: planFrom('2021-01-01', '2024-12-31'), days: 1461 },
      ]),
    ),
  )
  it.each(crowded)(
    '[GANTT-2] labels never collide: $scale of $days days in $width px at $font px',
    ({ scale, width, font, plan }) => {
      const { axis, upper, lower, count } = ticks(scale, width, plan, font)
      for (const band of [upper, lower, count]) {
        let free = -1
        for (const tick of band) {
          if (tick.label === '') continue
          expect(tick.x).toBeGreaterThanOrEqual(free)
          const note = tick.note === '' ? 0 : textWidth(tick.note, font) + 4
          free = tick.x + textWidth(tick.label, font) + note
          expect(free).toBeLessThanOrEqual(axis.width)
        }
      }
    },
  )

  it('shows phases where they lie, cut to the axis, and none where the plan has none', () => {
    const phase = (id: string, order: number, name: string, from: string, to: string) => ({
      id,
      order,
      name,
      from: { date: from, precision: 'day' },
      to: { date: to, precision: 'xun' },
    })
    const { plan } = viewOf([], {
      plan: buildPlan({
        phases: [
          phase('p1', 1, '动员部署', '2021-09-23', '2021-09-30'),
          phase('p2', 2, '总结', '2030-01-01', '2030-01-10'),
        ],
      }),
    })
    const axis = timeAxis({ plan, dated: null, scale: 'campaign', viewportWidth: 1000 })
    const bands = phaseBands(plan, axis)
    expect(bands.map(band => band.name)).toEqual(['动员部署'])
    expect(bands[0]?.width).toBeCloseTo(8 * axis.dayWidth)
    expect(phaseBands(hundred, axis)).toEqual([])
  })
})
