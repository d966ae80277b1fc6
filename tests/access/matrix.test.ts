import { describe, expect, it } from 'vitest'
import { type CardFacts, type Channel, mayWrite } from '../../shared/access/matrix.ts'
import type { Member } from '../../shared/access/member.ts'
import { type FieldKind, families, plainFields, textFields } from '../../shared/card/fields.ts'
import { buildMember, people, unitId } from '../support/build-board.ts'

const everyField = Object.keys({ ...plainFields, ...textFields, ...families }) as FieldKind[]
const facts = (patch: Partial<CardFacts> = {}): CardFacts => ({
  leadUnitId: unitId('zs'),
  supportUnitIds: [unitId('js')],
  closed: false,
  ...patch,
})

/** What is granted, written out once more by hand, person by person: the matrix must say exactly this. */
const byDispatch = [
  'code',
  'title',
  'areaId',
  'moreAreaIds',
  'measureId',
  'workflowId',
  'chemical',
  'start',
  'lists',
  'leadUnitId',
  'supportUnitIds',
  'leaderId',
  'owner',
  'stage',
  'order',
  'startOn',
  'due',
  'buildDays',
  'investTotal',
  'investPlanned',
  'targetIds',
  'sourceClause',
  'sample',
  'deletedAt',
  'plan',
  'replan',
  'request',
  'problem',
  'evidence',
  'feedback',
  'money',
]
const ownEdits = ['stage', 'order', 'progress', 'owner', 'form', 'notes', 'claim']
const dispatchOfLead = buildMember(['dispatch'], ['zs'])
const leaderOfLead = buildMember(['leader'], ['zs'])
const both = buildMember(['dispatch', 'unit'], ['zs'])

const table: readonly [
  who: string,
  member: Member,
  channel: Channel,
  card: CardFacts,
  may: readonly string[],
][] = [
  ['the lead unit', people.lead, 'edit', facts(), ownEdits],
  ['the lead unit', people.lead, 'command', facts(), ['problem', 'evidence', 'feedback', 'money', 'return']],
  ['the lead unit of a closed card', people.lead, 'edit', facts({ closed: true }), []],
  ['the lead unit of a closed card', people.lead, 'command', facts({ closed: true }), []],
  ['a unit that led it before', people.lead, 'edit', facts({ leadUnitId: unitId('jt') }), []],
  ['any unit where nobody leads', people.lead, 'edit', facts({ leadUnitId: null }), []],
  ['a supporting unit', people.support, 'edit', facts(), []],
  ['a supporting unit', people.support, 'command', facts(), ['problem', 'evidence', 'feedback']],
  ['a unit not on the card', people.stranger, 'edit', facts(), []],
  ['a unit not on the card', people.stranger, 'command', facts(), []],
  [
    'a unit asked about a problem',
    people.stranger,
    'command',
    facts({ askedUnitId: unitId('jg') }),
    ['problem'],
  ],
  ['a unit asked about a problem', people.stranger, 'edit', facts({ askedUnitId: unitId('jg') }), []],
  ['dispatch', people.dispatch, 'edit', facts(), [...ownEdits, 'title']],
  ['dispatch', people.dispatch, 'command', facts(), [...byDispatch, 'check']],
  ['dispatch on a closed card', people.dispatch, 'edit', facts({ closed: true }), []],
  [
    'dispatch on a closed card',
    people.dispatch,
    'command',
    facts({ closed: true }),
    [...byDispatch, 'check'],
  ],
  ['dispatch whose own unit leads', dispatchOfLead, 'command', facts(), byDispatch],
  ['dispatch in the lead unit', both, 'command', facts(), [...byDispatch, 'return']],
  ['a leader', people.leader, 'edit', facts(), []],
  ['a leader', people.leader, 'command', facts(), ['side', 'override']],
  ['a leader of the lead unit', leaderOfLead, 'command', facts(), []],
  ['an inspector', people.inspector, 'edit', facts(), []],
  ['an inspector whose unit leads', buildMember(['inspector'], ['zs']), 'edit', facts(), []],
  ['an inspector', people.inspector, 'command', facts(), []],
  ['a screen', people.screen, 'edit', facts(), []],
  ['a screen', people.screen, 'command', facts(), []],
  ['somebody without a role', buildMember([], ['zs']), 'edit', facts(), []],
  ['somebody without a role', buildMember([], ['zs']), 'command', facts(), []],
]

describe('the matrix of cards', () => {
  it.each(table)('[PERM-1] %s may, by %s, write exactly this', (_, member, channel, card, may) => {
    const granted = everyField.filter(field => mayWrite(member, channel, field, card))
    expect(granted.sort()).toEqual([...may].sort())
  })

  it('[PERM-1] nobody writes what the server alone writes', () => {
    const everybody = buildMember(['leader', 'dispatch', 'unit', 'inspector'], ['zs', 'js', 'jt', 'jg'])
    for (const field of ['lagged', 'createdAt', 'stamp', 'base', 'baselineDue'] as const)
      for (const channel of ['edit', 'command'] as const)
        expect(mayWrite(everybody, channel, field, facts({ leadUnitId: null })), field).toBe(false)
  })

  it('[CARD-5] whoever sits in the lead unit never verifies, whatever else they are', () => {
    expect(mayWrite(both, 'command', 'check', facts())).toBe(false)
    expect(mayWrite(both, 'command', 'check', facts({ leadUnitId: unitId('js') }))).toBe(true)
    expect(mayWrite(both, 'command', 'check', facts({ leadUnitId: null }))).toBe(true)
  })
})
