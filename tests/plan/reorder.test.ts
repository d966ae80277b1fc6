import { describe, expect, test } from 'vitest'
import { orderAtEnd, reorder } from '../../client/plan/parts/reorder.ts'
import { createRandom } from '../support/random.ts'

const items = [
  { id: 'a', order: 1 },
  { id: 'b', order: 2 },
  { id: 'c', order: 3 },
]
const readAs = (list: readonly { id: string; order: number }[], orders: ReadonlyMap<string, number>) =>
  list
    .map(({ id, order }) => ({ id, order: orders.get(id) ?? order }))
    .sort((x, y) => x.order - y.order || (x.id < y.id ? -1 : 1))
    .map(({ id }) => id)
    .join('')

describe('document order', () => {
  test.each([
    ['a', 1, 'bac'],
    ['a', 2, 'bca'],
    ['c', 0, 'cab'],
    ['b', 0, 'bac'],
    ['b', 99, 'acb'],
  ])('%s moved to %i reads %s, and only the moved item is written', (id, to, read) => {
    const orders = reorder(items, id, to)
    expect(readAs(items, orders)).toBe(read)
    expect([...orders.keys()]).toEqual([id])
  })

  test('moving an item to where it stands writes nothing', () => {
    expect(reorder(items, 'b', 1).size).toBe(0)
    expect(reorder(items, 'nobody', 1).size).toBe(0)
  })

  test('where orders leave no room between them, all are counted anew', () => {
    const tied = items.map(({ id }) => ({ id, order: 7 }))
    expect(readAs(tied, reorder(tied, 'c', 1))).toBe('acb')
  })

  test('any number of moves reads as the same moves made on a plain list', () => {
    const random = createRandom(11)
    let list = ['a', 'b', 'c', 'd', 'e'].map((id, at) => ({ id, order: at + 1 }))
    let plain = list.map(({ id }) => id)
    for (let step = 0; step < 300; step++) {
      const id = random.pick(plain)
      const to = random.below(5)
      const orders = reorder(list, id, to)
      list = list
        .map(item => ({ ...item, order: orders.get(item.id) ?? item.order }))
        .sort((x, y) => x.order - y.order)
      plain = plain.filter(one => one !== id)
      plain.splice(to, 0, id)
      expect(list.map(item => item.id)).toEqual(plain)
    }
  })

  test('a new item goes to the end', () => {
    expect(orderAtEnd(items)).toBe(4)
    expect(orderAtEnd([])).toBe(1)
  })
})
