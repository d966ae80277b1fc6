import { describe, expect, test } from 'vitest'
import { planFromSeed } from '../../server/campaign/seeds/index.ts'
import { CampaignId } from '../../shared/ids.ts'
import { dueMeetings, meetingSeries } from '../../shared/meeting/due-meetings.ts'
import type { Rhythm } from '../../shared/plan/plan.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { date, day } from '../support/build-board.ts'
import { aMeeting, states } from './a-meeting.ts'

const campaign = { from: day('2021-09-23'), to: day('2021-12-31') }
const series = (every: Rhythm['every'], weekday?: number) => ({ id: 'week', every, weekday })
const due = (
  rhythm: ReturnType<typeof series>,
  today: string,
  meetings: Parameters<typeof dueMeetings>[2] = [],
) => dueMeetings(rhythm, campaign, meetings, date(today))

describe('[MEET-1] the series of a plan', () => {
  const plan = planFromSeed('xuancheng', { campaignId: CampaignId.parse('xuancheng') })
  if (isRefusal(plan)) throw new Error(plan.refused)

  test('宣城 has four rhythms of meetings at once, and five groups of the 旬 one', () => {
    const all = meetingSeries(plan.rhythms)
    expect(all.map(one => one.every)).toEqual(['half-month', 'week', 'month', ...Array(5).fill('xun')])
    expect(all.find(one => one.every === 'half-month')).toMatchObject({
      convenor: '主要领导',
      scope: { listId: 'in' },
    })
    const groups = all.filter(one => one.every === 'xun').map(one => one.scope.areaId)
    expect(groups).toEqual(plan.areas.map(area => area.id))
  })

  test('the five groups are due side by side, each by itself', () => {
    const groups = meetingSeries(plan.rhythms).filter(one => one.every === 'xun')
    const [first] = groups
    const meeting = aMeeting('m', { rhythmId: first?.id ?? '', periodEnd: date('2021-10-31') })
    const states = groups.map(
      one => dueMeetings(one, plan.campaign, [meeting], date('2021-10-29')).at(-2)?.state,
    )
    expect(states).toEqual(['planned', 'due', 'due', 'due', 'due'])
  })
})

describe('[MEET-1] the periods of a series', () => {
  test.each([
    ['week', '2021-10-08', ['09-20 09-26', '09-27 10-03', '10-04 10-10', '10-11 10-17']],
    ['xun', '2021-10-12', ['09-21 09-30', '10-01 10-10', '10-11 10-20', '10-21 10-31']],
    ['half-month', '2021-10-15', ['09-16 09-30', '10-01 10-15', '10-16 10-31']],
    ['month', '2021-10-31', ['09-01 09-30', '10-01 10-31', '11-01 11-30']],
  ] as const)('%s until %s', (every, today, expected) => {
    const short = (text: string) => text.slice(5)
    expect(due(series(every), today).map(one => `${short(one.from)} ${short(one.to)}`)).toEqual(expected)
  })

  test('nothing follows the last period of the campaign, however long it is over', () => {
    const all = due(series('month'), '2022-03-01')
    expect(all.map(one => [one.to, one.state]).at(-1)).toEqual(['2021-12-31', 'missed'])
    expect(all).toHaveLength(4)
  })

  test('before the campaign only its first period is ahead', () => {
    expect(due(series('week'), '2021-09-01').map(one => one.state)).toEqual(['ahead'])
  })
})

describe('[MEET-1] the day proposed', () => {
  test.each([
    ['week', undefined, '2021-09-26', '2021-09-24', 'Friday'],
    ['week', undefined, '2021-10-03', '2021-09-30', 'before 国庆节, not in it'],
    ['week', undefined, '2021-10-10', '2021-10-08', 'the Friday after 国庆节'],
    ['week', 4, '2021-10-07', '2021-10-08', 'a week that is all 国庆节: the first working day after'],
    ['week', 6, '2021-10-09', '2021-10-09', 'a Saturday that is worked'],
    ['week', 1, '2021-10-04', '2021-09-30', 'a Monday of 国庆节'],
    ['xun', undefined, '2021-10-10', '2021-10-09', 'the tenth is a Sunday, the ninth is worked'],
    ['xun', undefined, '2021-10-31', '2021-10-29', 'the last working day of the 旬'],
    ['half-month', undefined, '2021-10-15', '2021-10-15', 'the fifteenth'],
    ['month', undefined, '2021-10-31', '2021-10-29', 'the last working day of the month'],
  ] as const)('%s with weekday %s, period to %s: %s (%s)', (every, weekday, to, expected, _) => {
    const all = due(series(every, weekday), '2021-11-30')
    expect(all.find(one => one.to === to)?.suggested).toBe(expected)
  })

  test('lies inside the campaign in its first and last period', () => {
    const monday = dueMeetings(series('week', 1), campaign, [], date('2022-01-31'))
    expect(monday[0]).toMatchObject({ to: '2021-09-27', suggested: '2021-09-27' })
    expect(monday.at(-1)).toMatchObject({ to: '2022-01-03', suggested: '2021-12-31' })
  })

  test('a period without any working day gets the first one after it', () => {
    const holiday = { from: day('2021-10-01'), to: day('2021-10-07') }
    const [only] = dueMeetings(series('week', 7), holiday, [], date('2021-10-02'))
    expect(only).toMatchObject({ from: '2021-09-27', to: '2021-10-03', suggested: '2021-10-08' })
  })
})

describe('[MEET-1] whether it was held', () => {
  const of = (kind: keyof typeof states, patch = {}) =>
    aMeeting('m', { periodEnd: date('2021-10-24'), ...patch }, { state: states[kind] })
  test.each([
    ['none, period running', '2021-10-22', [], 'due'],
    ['none, period over', '2021-10-25', [], 'missed'],
    ['none, last day of the period', '2021-10-24', [], 'due'],
    ['planned', '2021-10-22', [of('planned')], 'planned'],
    ['planned but never opened', '2021-10-25', [of('planned')], 'missed'],
    ['cancelled', '2021-10-22', [of('cancelled')], 'due'],
    ['open', '2021-10-22', [of('open')], 'held'],
    ['closed', '2021-10-29', [of('closed')], 'held'],
    ['signed', '2021-10-29', [of('signed')], 'held'],
    ['of another series', '2021-10-22', [of('signed', { rhythmId: 'month' })], 'due'],
    ['of another period', '2021-10-22', [of('signed', { periodEnd: date('2021-10-17') })], 'due'],
    ['outside every series', '2021-10-22', [of('signed', { rhythmId: null, periodEnd: null })], 'due'],
  ] as const)('%s on %s', (_, today, meetings, expected) => {
    const found = due(series('week'), today, meetings).find(one => one.to === '2021-10-24')
    expect(found?.state).toBe(expected)
    const known = meetings.some(one => one.state.kind !== 'cancelled' && one.head.rhythmId === 'week')
    if (expected !== 'due') expect(found?.meeting).toBe(known ? 'm' : null)
  })
})
