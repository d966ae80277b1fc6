import { describe, expect, it } from 'vitest'
import { commandNeeds, mayCommand } from '../../shared/access/may-command.ts'
import type { Member } from '../../shared/access/member.ts'
import { mayPlan, type PlanAction, type PlanThing } from '../../shared/access/plan-matrix.ts'
import type { CommandType } from '../../shared/board/command.ts'
import { planCollections } from '../../shared/plan/plan.ts'
import { buildMember, people, unitId } from '../support/build-board.ts'

const things = [...Object.keys(planCollections), 'campaign', 'lampRules', 'cards'] as PlanThing[]
const actions: readonly PlanAction[] = ['put', 'remove', 'report']
const ofJs = { reporting: { unitId: unitId('js'), every: 'month' } } as const
const ofNobody = { reporting: { every: 'month' } } as const

const granted = (member: Member, target: typeof ofJs | typeof ofNobody | null) =>
  actions.flatMap(action =>
    things.filter(thing => mayPlan(member, action, thing, target)).map(thing => `${action} ${thing}`),
  )
const setUp = things.filter(thing => !['reports', 'campaign', 'lampRules', 'cards'].includes(thing))
const byDispatch = [
  ...setUp.map(thing => `put ${thing}`),
  'put campaign',
  'put lampRules',
  'put cards',
  ...setUp.map(thing => `remove ${thing}`),
  'remove reports',
  'report reports',
]

describe('the matrix of the plan', () => {
  it.each([
    ['dispatch', people.dispatch, null, byDispatch],
    ['the reporting unit', people.support, ofJs, ['report reports']],
    ['another unit', people.lead, ofJs, []],
    ['a unit, for a target nobody reports', people.support, ofNobody, []],
    ['a leader', people.leader, ofJs, []],
    ['an inspector of the reporting unit', buildMember(['inspector'], ['js']), ofJs, []],
    ['a screen', people.screen, ofJs, []],
    ['somebody without a role', people.nobody, ofJs, []],
  ] as const)('[PERM-1] %s may do exactly this to the plan', (_, member, target, may) => {
    expect(granted(member, target).sort()).toEqual([...may].sort())
  })
})

describe('mayCommand', () => {
  const offered = (member: Member) =>
    (Object.keys(commandNeeds) as CommandType[]).filter(type => mayCommand(member, type)).sort()

  it.each([
    [
      'a unit',
      people.lead,
      [
        'decision.step',
        'evidence.remove',
        'feedback.add',
        'money.report',
        'problem.answer',
        'problem.close',
        'problem.raise',
        'return.submit',
        'target.report',
      ],
    ],
    [
      'a leader',
      people.leader,
      [
        'card.decide',
        'decision.confirm',
        'decision.edit',
        'decision.record',
        'decision.step',
        'decision.withdraw',
        'meeting.sign',
      ],
    ],
    ['an inspector', people.inspector, []],
    ['a screen', people.screen, []],
    [
      'dispatch',
      people.dispatch,
      (Object.keys(commandNeeds) as CommandType[]).filter(
        type => !['card.decide', 'return.submit', 'meeting.sign'].includes(type),
      ),
    ],
  ] as const)('offers %s the commands its roles could ever be granted', (_, member, types) => {
    expect(offered(member)).toEqual([...types].sort())
  })

  it('asks the card where there is one', () => {
    const own = { leadUnitId: unitId('jt'), supportUnitIds: [], closed: false }
    const other = { ...own, leadUnitId: unitId('zs') }
    expect(mayCommand(people.dispatch, 'card.verify', own)).toBe(false)
    expect(mayCommand(people.dispatch, 'card.verify', other)).toBe(true)
    expect(mayCommand(people.lead, 'return.submit', own)).toBe(false)
    expect(mayCommand(people.lead, 'return.submit', other)).toBe(true)
  })
})
