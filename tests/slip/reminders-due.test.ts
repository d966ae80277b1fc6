import { describe, expect, test } from 'vitest'
import { addDays } from '../../shared/calendar/arithmetic.ts'
import { DecisionId } from '../../shared/ids.ts'
import { firstInspectionRules } from '../../shared/inspection/first-rules.ts'
import { InspectionRules } from '../../shared/inspection/rules.ts'
import { slipPresets } from '../../shared/inspection/slip-presets.ts'
import type { DecisionView } from '../../shared/meeting/view.ts'
import type { KeptSlip } from '../../shared/slip/kept-slip.ts'
import { remindersDue } from '../../shared/slip/reminders-due.ts'
import { LetterState } from '../../shared/slip/slip.ts'
import { slipDays } from '../../shared/slip/slip-days.ts'
import { SlipKind } from '../../shared/slip/slip-kinds.ts'
import { mayEscalate } from '../../shared/slip/slip-ladder.ts'
import { printedNumber, seriesOf } from '../../shared/slip/slip-number.ts'
import { toldMembers } from '../../shared/slip/told-members.ts'
import { buildMember, date, today, unitId } from '../support/build-board.ts'
import { ordinaryDecision } from '../support/build-meeting.ts'
import { buildSlip } from './build-slip.ts'

const rules = firstInspectionRules('xuancheng') // sign within 1, near 3, escalate after 2
const due = today
const signBy = today
const told = (slip: Partial<KeptSlip>, day: number) =>
  remindersDue([buildSlip({ signBy, due: addDays(due, 100), ...slip })], [], rules, addDays(today, day)).map(
    one => `${one.kind}→${one.to}`,
  )

describe('who is told what, and when', () => {
  test.each([
    [0, []],
    [1, ['unsigned→unit']],
    [2, ['unsigned→unit']],
    [3, ['unsigned→unit', 'escalate-unsigned→leader']],
  ])('[SLIP-2] %i days after the day to sign: %j', (day, said) => {
    expect(told({}, day)).toEqual(said)
  })

  test.each([
    [-4, []],
    [-3, ['near-due→unit']],
    [0, ['near-due→unit']],
    [1, ['overdue→unit']],
    [2, ['overdue→unit']],
    [3, ['overdue→unit', 'escalate-overdue→leader']],
  ])('[SLIP-2] %i days after it is due: %j', (day, said) => {
    expect(told({ state: 'working', due }, day)).toEqual(said)
  })

  test('[SLIP-2] nobody is reminded of a draft, of what waits for the issuer, and of what is over', () => {
    const quiet = LetterState.options.filter(state => told({ state, due, signBy: null }, 9).length === 0)
    expect(quiet).toEqual(['draft', 'withdrawn', 'checking', 'cleared'])
  })

  test('[SLIP-2] asked again it has the same keys; once the day was moved it has others', () => {
    const keys = (slip: Partial<KeptSlip>, day: number) =>
      remindersDue([buildSlip({ state: 'working', ...slip })], [], rules, addDays(today, day)).map(
        one => one.key,
      )
    expect(keys({ due }, 1)).toEqual(keys({ due }, 2))
    expect(keys({ due: addDays(due, 1) }, 2)).not.toEqual(keys({ due }, 2))
  })

  test('[SLIP-2] a 交办事项 near its day or past it is told to the unit that leads it', () => {
    const decision = (patch: Partial<DecisionView>): DecisionView => ({
      ...ordinaryDecision,
      id: DecisionId.parse('d1'),
      meetingId: 'm1' as DecisionView['meetingId'],
      state: 'working',
      due,
      overdue: false,
      daysLeft: 0,
      leadUnitId: unitId('zs'),
      ...patch,
    })
    const kinds = (patch: Partial<DecisionView>, day: number) =>
      remindersDue([], [decision(patch)], rules, addDays(today, day)).map(one => one.kind)
    expect(kinds({}, -4)).toEqual([])
    expect(kinds({}, 0)).toEqual(['decision-near-due'])
    expect(kinds({}, 1)).toEqual(['decision-overdue'])
    for (const state of ['provisional', 'withdrawn', 'checking', 'cleared'] as const)
      expect(kinds({ state }, 1)).toEqual([])
    expect(kinds({ leadUnitId: null }, 1)).toEqual([])
  })

  test('[SLIP-2] the unit is who answers for it; its leader is the one of the unit, or all where none is', () => {
    const members = [
      buildMember(['unit'], ['zs']),
      buildMember(['dispatch'], ['zs']),
      buildMember(['inspector'], ['zs']),
      buildMember(['unit'], ['js']),
      buildMember(['leader'], ['js']),
      buildMember(['leader']),
    ]
    const names = (to: 'unit' | 'leader', unit: string) =>
      toldMembers(members, to, unitId(unit)).map(member => member.userId)
    expect(names('unit', 'zs')).toEqual(['u-unit-zs', 'u-dispatch-zs'])
    expect(names('leader', 'js')).toEqual(['u-leader-js'])
    expect(names('leader', 'zs')).toEqual(['u-leader-js', 'u-leader'])
  })

  test('[SLIP-2] due today is not overdue; cleared and withdrawn never are', () => {
    const days = (patch: Partial<KeptSlip>) => slipDays(buildSlip({ signBy: null, ...patch }), today)
    expect(days({ due: today })).toEqual({ overdue: false, unsigned: false, daysLeft: 0 })
    expect(days({ due: addDays(today, -1) })).toMatchObject({ overdue: true, daysLeft: -1 })
    for (const state of ['cleared', 'withdrawn', 'draft'] as const)
      expect(days({ state, due: addDays(today, -1) })).toMatchObject({ overdue: false, daysLeft: null })
    expect(slipDays(buildSlip({ signBy: today }), today).unsigned).toBe(false)
    expect(slipDays(buildSlip({ signBy: today }), addDays(today, 1)).unsigned).toBe(true)
    expect(slipDays(buildSlip({ signBy: today, state: 'signed' }), addDays(today, 1)).unsigned).toBe(false)
  })
})

describe('the ladder, its colours and its numbers', () => {
  test('[SLIP-1] a slip is raised only to a graver kind, about the same card and unit, while it is open', () => {
    const earlier = buildSlip({ kind: 'supervise', state: 'working' })
    const raises = (patch: Partial<KeptSlip>) => mayEscalate(earlier, buildSlip(patch))
    expect(SlipKind.options.filter(kind => raises({ kind }))).toEqual([
      'rectify',
      'criticise',
      'interview',
      'transfer',
    ])
    expect(raises({ kind: 'rectify', unitId: unitId('js') })).toBe(false)
    expect(raises({ kind: 'rectify', cardId: null })).toBe(false)
    for (const state of ['draft', 'withdrawn', 'cleared'] as const)
      expect(mayEscalate({ ...earlier, state }, buildSlip({ kind: 'rectify' }))).toBe(false)
  })

  test('[SLIP-1] the presets paint as was published: 三明 blue, orange, red; 宿迁 blue, yellow, red', () => {
    const colours = (preset: keyof typeof slipPresets) =>
      SlipKind.options.map(kind => slipPresets[preset][kind].colour)
    expect(colours('sanming')).toEqual(['blue', 'orange', 'red', 'none', 'none', 'none'])
    expect(colours('suqian')).toEqual(['blue', 'yellow', 'red', 'none', 'none', 'none'])
    expect(new Set(colours('plain'))).toEqual(new Set(['none']))
    for (const seed of ['xuancheng', 'cihu', undefined])
      expect(InspectionRules.safeParse(firstInspectionRules(seed)).success).toBe(true)
  })

  test('[SLIP-1] a number names its word and its year; a kind may have a word of its own', () => {
    const day = date('2021-10-29')
    expect(printedNumber(seriesOf('supervise', rules, day), 3)).toBe('宣高新督〔2021〕3号')
    expect(printedNumber(seriesOf('rectify', rules, day), 12)).toBe('宣高新纪〔2021〕12号')
    expect(printedNumber(seriesOf('remind', rules, date('2022-01-01')), 1)).toBe('宣高新督〔2022〕1号')
  })
})
