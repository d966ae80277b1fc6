import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createControlBook } from '../../client/live/live-channel-book.ts'
import { createChannelClock } from '../../client/live/live-channel-clock.ts'
import { createShower } from '../../client/live/live-channel-shower.ts'
import type { CampaignId, MeetingId } from '../../shared/ids.ts'
import type { Control, Focus } from '../../shared/meeting/control.ts'
import { openControl } from '../../shared/meeting/open-control.ts'

const id = (text: string) => text as MeetingId
const control = (meeting: string, version = 1): Control => ({
  ...openControl('xuancheng' as CampaignId, { id: id(meeting), items: [] }, null, 0),
  version,
})
const at = (search: string): Focus => ({ view: 'gantt', search, anchor: null })

describe('[MEET-4] the controls as a page knows them', () => {
  test('of two versions the newer stands, whichever comes last', () => {
    const book = createControlBook()
    book.reset([control('m', 3)])
    expect(book.put(control('m', 2))).toBe(false)
    expect(book.put(control('m', 4))).toBe(true)
    expect(book.answered(control('m', 4))).toBe(false)
    expect(book.all().map(one => one.version)).toEqual([4])
  })

  test('of two moves the later stands, whichever comes last, and a move is told once', () => {
    const book = createControlBook()
    book.reset([control('m')])
    expect(book.moved({ meeting: id('m'), focus: at('?b'), at: 20 })).toBe(true)
    expect(book.moved({ meeting: id('m'), focus: at('?a'), at: 10 })).toBe(false)
    expect(book.moved({ meeting: id('m'), focus: at('?b'), at: 20 })).toBe(false)
    expect(book.all()[0]?.focus?.search).toBe('?b')
  })

  test('[SCALE-6] what another server answers does not take back what is known, but what has ended is gone', () => {
    const book = createControlBook()
    book.reset([control('m', 5), control('n', 2)])
    book.reset([control('m', 4)])
    expect(book.all().map(one => [one.meeting, one.version])).toEqual([['m', 5]])
    book.forget(id('m'))
    book.reset([control('m', 1)])
    expect(book.all().map(one => one.version)).toEqual([1])
  })

  test('the array stays the same until something changed', () => {
    const book = createControlBook()
    book.reset([control('m'), control('n')])
    const before = book.all()
    book.count(id('m'), 0)
    book.end(id('gone'))
    book.put(control('m', 0))
    expect(book.all()).toBe(before)
    book.count(id('m'), 1)
    expect(book.all()).not.toBe(before)
    expect(book.all()[1]).toBe(before[1])
  })

  test('a meeting that ended is gone, and may run again under another version', () => {
    const book = createControlBook()
    book.reset([control('m', 9)])
    expect(book.end(id('m'))).toBe(true)
    expect(book.put(control('m', 1))).toBe(true)
  })
})

describe('[MEET-4] the clock timers count by', () => {
  /** A network of so many milliseconds there and back again, and a server so far ahead. */
  function world(ahead: number) {
    let steady = 5000
    const clock = createChannelClock(
      () => 1_000_000,
      () => steady,
    )
    return {
      clock,
      truth: () => steady + ahead,
      ask(there: number, back: number) {
        const asked = steady
        const said = asked + there + ahead
        steady += there + back
        clock.sample(said, asked, steady)
      },
      wait(ms: number) {
        steady += ms
      },
    }
  }

  test('starts as the PC’s clock, which nothing better is known than', () => {
    expect(world(0).clock.now()).toBe(1_000_000)
  })

  test('one quick answer is worth more than many slow ones', () => {
    const { clock, truth, ask } = world(77_000)
    for (const [there, back] of [
      [400, 10],
      [2, 3],
      [10, 600],
      [90, 1],
    ] as const)
      ask(there, back)
    expect(Math.abs(clock.now() - truth())).toBeLessThanOrEqual(3)
  })

  test('two screens whose answers are at worst one-sided stay within half the way of the quickest', () => {
    const [a, b] = [world(500), world(500)]
    for (let n = 0; n < 5; n += 1) {
      a.ask(40, 0)
      b.ask(0, 40)
    }
    expect(Math.abs(a.clock.now() - a.truth())).toBeLessThanOrEqual(20)
    expect(Math.abs(b.clock.now() - b.truth())).toBeLessThanOrEqual(20)
  })

  test('after a doubt the next answer counts, however slow; until then what was known does', () => {
    const { clock, truth, ask } = world(1000)
    ask(1, 1)
    clock.sample(9_000_000, 0, 1)
    clock.doubt()
    ask(50, 50)
    expect(Math.abs(clock.now() - truth())).toBeLessThanOrEqual(50)
  })

  test('a quick answer of long ago gives way: clocks drift', () => {
    const { clock, truth, ask, wait } = world(1000)
    clock.sample(999_999, 4999, 5000)
    wait(11 * 60_000)
    ask(30, 30)
    expect(Math.abs(clock.now() - truth())).toBeLessThanOrEqual(30)
  })
})

describe('[MEET-4] the presenter’s moves on their way out', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('the first goes at once, then one every 50 ms, the newest, and the last always', () => {
    const said: string[] = []
    const { show } = createShower((_meeting, { search }) => said.push(search) > 0, Date.now)
    for (const search of ['1', '2', '3']) show(id('m'), at(search))
    expect(said).toEqual(['1'])
    vi.advanceTimersByTime(50)
    expect(said).toEqual(['1', '3'])
    vi.advanceTimersByTime(500)
    expect(said).toEqual(['1', '3'])
  })

  test('what could not be said is said when there is a connection again, the newest only', () => {
    let connected = false
    const said: string[] = []
    const shower = createShower((_meeting, { search }) => connected && said.push(search) > 0, Date.now)
    for (const search of ['1', '2']) shower.show(id('m'), at(search))
    vi.advanceTimersByTime(500)
    connected = true
    shower.again()
    expect(said).toEqual(['2'])
  })
  test('[SCALE-6] where the presenter came to rest on a server that is lost is said to the next one, not where they were long ago', () => {
    const said: string[] = []
    const shower = createShower((_meeting, { search }) => said.push(search) > 0, Date.now)
    shower.show(id('m'), at('1'))
    vi.advanceTimersByTime(5000)
    shower.again()
    expect(said).toEqual(['1', '1'])
    vi.advanceTimersByTime(60_000)
    shower.again()
    expect(said).toEqual(['1', '1'])
  })
})
