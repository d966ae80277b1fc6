import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acceptAtAGlance, isId } from '../../shared/board/accept-at-a-glance.ts'
import { type FieldKind, families, plainFields } from '../../shared/card/fields.ts'
import { CardId } from '../../shared/ids.ts'
import { ordinaryCard } from '../support/build-board.ts'

const schemas = { ...plainFields, ...families }
const kinds = Object.keys(schemas) as (keyof typeof schemas)[]

/** Values that are nearly what fields hold: right shapes with a wrong part, a part too many, a part missing. */
const text = fc.oneof(
  fc.constantFrom(
    'js',
    '',
    '-js',
    'a b',
    '精密铸件',
    '😀',
    '\uD83D',
    '有\u0000字',
    '有\uFFFF字',
    '一\n二',
    '\t',
    '字'.repeat(201),
  ),
  fc.constantFrom(
    '2021-10-29',
    '2021-02-29',
    '2020-02-29',
    '2021-13-01',
    '0000-01-01',
    '2021-10-31',
    '2021-11-31',
  ),
  fc.constantFrom('day', 'xun', 'week', '万元', '亿元', '美元', 'new', 'old', 'a0', 'x'.repeat(65)),
)
const number = fc.constantFrom(
  0,
  1,
  -1,
  0.5,
  100,
  101,
  1e13,
  -1e13,
  Number.NaN,
  Infinity,
  2 ** 53,
  1_634_000_000_000,
)
const leaf = fc.oneof(text, number, fc.constantFrom(null, true, false, undefined))
const actor = fc.record(
  { userId: leaf, name: leaf, unitId: text, extra: leaf },
  { requiredKeys: ['userId', 'name'] },
)
const planDate = fc.record(
  { date: text, precision: text, extra: leaf },
  { requiredKeys: ['date', 'precision'] },
)
const value = fc.oneof(
  leaf,
  planDate,
  fc.array(fc.oneof(text, leaf), { maxLength: 50 }),
  fc.record(
    { amount: number, unit: text, on: text, by: actor, at: number },
    { requiredKeys: ['amount', 'unit'] },
  ),
  fc.array(fc.record({ listId: text, from: text, to: text }, { requiredKeys: ['listId', 'from'] }), {
    maxLength: 3,
  }),
  fc.record({ date: fc.oneof(text, planDate), percent: number }, { requiredKeys: ['date'] }),
  fc.record({ by: actor, at: number, unchanged: leaf }, { requiredKeys: ['by', 'at'] }),
  fc.record({ date: text, words: text, evidenceIds: fc.array(leaf), by: actor, at: number }),
)

describe('acceptAtAGlance', () => {
  it('never says yes where the schema of the field would say no, or would change the value', () => {
    let yes = 0
    fc.assert(
      fc.property(fc.constantFrom(...kinds), value, (kind, one) => {
        if (!acceptAtAGlance(kind, one)) return
        yes++
        const parsed = schemas[kind].safeParse(one)
        expect(parsed.success, `${kind}: ${JSON.stringify(one)}`).toBe(true)
        expect(parsed.data).toEqual(one)
      }),
      { numRuns: 40_000 },
    )
    expect(yes).toBeGreaterThan(500)
  })

  it('knows an id exactly as its schema does', () => {
    fc.assert(
      fc.property(fc.oneof(value, fc.stringMatching(/^[A-Za-z0-9-]{0,50}$/)), one => {
        expect(isId(one)).toBe(CardId.safeParse(one).success)
      }),
      { numRuns: 2000 },
    )
  })

  it('says yes to every field of an ordinary card, so that opening a board is quick', () => {
    for (const [key, one] of Object.entries(ordinaryCard))
      expect(acceptAtAGlance(key.split(':')[0] as FieldKind, one), key).toBe(true)
  })
})
