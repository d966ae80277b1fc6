import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareOrder, orderBetween, ordersBetween } from '../../shared/board/order.ts'
import { plainFields } from '../../shared/card/fields.ts'

const accepted = (key: string) => plainFields.order.safeParse(key).success

describe('order keys', () => {
  it('[KAN-2] a key between two neighbours sorts between them, however often one place is taken', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 80 }), places => {
        const keys: string[] = []
        for (const place of places) {
          const at = place % (keys.length + 1)
          const key = orderBetween(keys[at - 1] ?? null, keys[at] ?? null)
          keys.splice(at, 0, key)
          expect(accepted(key)).toBe(true)
        }
        expect(keys).toEqual([...keys].sort())
        expect(new Set(keys).size).toBe(keys.length)
      }),
    )
  })

  it('thousands of keys at once are short, in order and all different', () => {
    const keys = ordersBetween(null, null, 5000)
    expect(new Set(keys).size).toBe(5000)
    expect([...keys].sort()).toEqual(keys)
    expect(Math.max(...keys.map(key => key.length))).toBeLessThanOrEqual(4)
  })

  it('keys of peers, equal, malformed or in the wrong order, never throw and give a key the document accepts', () => {
    const key = fc.stringMatching(/^[A-Za-z0-9]{1,64}$/)
    fc.assert(
      fc.property(fc.option(key), fc.option(key), (before, after) => {
        const made = orderBetween(before, after)
        expect(accepted(made)).toBe(true)
        if (before !== null && made !== before) expect(made > before).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('malformed neighbours still get a key between them where the alphabet has room', () => {
    expect(orderBetween('0', '1') > '0').toBe(true)
    expect(orderBetween('0', '1') < '1').toBe(true)
    expect(orderBetween(null, '0')).toBe('0')
    const keys = ordersBetween('zzz0', 'zzz5', 3)
    expect(['zzz0', ...keys, 'zzz5']).toEqual(['zzz0', ...keys, 'zzz5'].sort())
  })

  it('between equal keys it stands just after them', () => {
    expect(orderBetween('a0', 'a0') > 'a0').toBe(true)
    expect(orderBetween('a0', 'a0') < 'a1').toBe(true)
  })

  it('ties go by id, so that every replica shows one order', () => {
    const cards = [
      { id: 'b', order: 'a0' },
      { id: 'a', order: 'a0' },
      { id: 'c', order: 'Zz' },
    ]
    expect(cards.sort(compareOrder).map(card => card.id)).toEqual(['c', 'a', 'b'])
  })
})
