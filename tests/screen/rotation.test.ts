import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Instant } from '../../shared/calendar/date.ts'
import { shownAt } from '../../shared/screen/rotation.ts'
import type { PlaylistEntry, ScreenState } from '../../shared/screen/screen.ts'

const list = (...seconds: number[]): PlaylistEntry[] =>
  seconds.map(each => ({ page: { kind: 'map' }, seconds: each }))
const state = (change: Partial<ScreenState> = {}) => ({
  mode: 'rotate' as const,
  playlist: list(10, 20, 30),
  at: 0,
  since: 1000 as Instant,
  ...change,
})

describe('[SCR-3] what a wall shows follows from its state and the time', () => {
  test.each([
    [0, 0, 10_000],
    [9_999, 0, 1],
    [10_000, 1, 20_000],
    [29_999, 1, 1],
    [30_000, 2, 30_000],
    [60_000, 0, 10_000],
    [60_000 * 10_080 + 12_000, 1, 18_000],
  ])('%i ms after the start: entry %i, for %i ms more', (after, at, leftMs) => {
    expect(shownAt(state(), 1000 + after)).toMatchObject({ at, leftMs })
  })

  test('it begins at the entry it was sent to', () => {
    expect(shownAt(state({ at: 2 }), 1000 + 31_000)).toMatchObject({ at: 0, elapsedMs: 1000 })
  })

  test('driven, it stays where it is; past the end is the last', () => {
    expect(shownAt(state({ mode: 'driven', at: 1 }), 9e9)).toMatchObject({ at: 1, leftMs: null })
    expect(shownAt(state({ mode: 'driven', at: 7 }), 9e9)).toMatchObject({ at: 2 })
  })

  test('a clock behind the server’s shows the first moment, not a moment before it', () => {
    expect(shownAt(state(), 0)).toMatchObject({ at: 0, elapsedMs: 0 })
  })

  test('at any moment one entry shows, and its time adds up', () => {
    const seconds = fc.integer({ min: 5, max: 3600 })
    fc.assert(
      fc.property(
        fc.array(seconds, { minLength: 1, maxLength: 40 }),
        fc.nat(40),
        fc.nat(1e12),
        (each, at, after) => {
          const shown = shownAt(state({ playlist: list(...each), at }), 1000 + after)
          expect(shown.elapsedMs + (shown.leftMs ?? 0)).toBe((each[shown.at] ?? 0) * 1000)
        },
      ),
      { seed: 20211029, numRuns: 300 },
    )
  })
})
