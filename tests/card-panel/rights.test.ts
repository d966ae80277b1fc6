import { expect, test } from 'vitest'
import { mayEdit, whyNot } from '../../client/card/rights/rights.ts'
import type { CardView } from '../../shared/board/view.ts'
import type { FieldKind } from '../../shared/card/fields.ts'
import { people, unitId } from '../support/build-board.ts'

const card = (patch: Partial<CardView> = {}) =>
  ({
    leadUnitId: unitId('zs'),
    supportUnitIds: [unitId('js')],
    side: null,
    deletedAt: null,
    ...patch,
  }) as CardView

const cases: readonly [keyof typeof people, FieldKind, string | null][] = [
  ['lead', 'progress', null],
  ['support', 'progress', 'lead-unit'],
  ['support', 'problem', null],
  ['stranger', 'problem', 'lead-or-support'],
  ['lead', 'due', 'dispatch'],
  ['dispatch', 'check', null],
  ['leader', 'check', 'dispatch'],
  ['leader', 'side', null],
  ['dispatch', 'side', 'leader'],
  ['inspector', 'progress', 'lead-unit'],
  ['screen', 'title', 'dispatch'],
]

test.each(cases)('[PERM-1] %s and %s: the words say who may (%s)', (who, field, why) => {
  expect(whyNot(people[who], field, card())).toBe(why)
})

test('[PERM-1] judge and party: dispatch may not verify a card its own unit leads, and is told so', () => {
  expect(whyNot(people.dispatch, 'check', card({ leadUnitId: unitId('jt') }))).toBe('own-card')
})

test('[CARD-6] a withdrawn card takes no edit from its lead unit, and says it is closed', () => {
  const closed = card({ side: { state: 'withdrawn', reason: '示例' } })
  expect(mayEdit(people.lead, 'progress', closed)).toBe(false)
  expect(whyNot(people.lead, 'progress', closed)).toBe('closed')
})
