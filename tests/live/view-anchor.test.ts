import { expect, test } from 'vitest'
import { createAnchorBook, type ViewAnchor } from '../../client/live/view-anchor.ts'

const anchor = (offset: number): ViewAnchor => ({ card: null, day: null, offset })

function aView(offset: number) {
  const gone: ViewAnchor[] = []
  return { gone, read: () => anchor(offset), apply: (to: ViewAnchor) => void gone.push(to) }
}

test('[MEET-4] the view that came last is read and moved, and gives way again when it goes', () => {
  const book = createAnchorBook()
  const [first, second] = [aView(1), aView(2)]
  expect(book.read()).toBeNull()
  book.provide(first)
  const leave = book.provide(second)
  expect(book.read()).toEqual(anchor(2))
  book.apply(anchor(9))
  leave()
  book.apply(anchor(8))
  expect([second.gone, first.gone]).toEqual([[anchor(9)], [anchor(8)]])
})

test('[MEET-4] a place meant for a view that is still loading waits for it, once', () => {
  const book = createAnchorBook()
  const view = aView(0)
  book.apply(anchor(5))
  book.apply(anchor(6))
  book.provide(view)()
  book.provide(view)
  expect(view.gone).toEqual([anchor(6)])
})

test('[MEET-4] who listens hears of every move until they stop', () => {
  const book = createAnchorBook()
  let heard = 0
  const stop = book.onMoved(() => heard++)
  book.moved()
  stop()
  book.moved()
  expect(heard).toBe(1)
})
