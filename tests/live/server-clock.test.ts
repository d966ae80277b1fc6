import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createServerClock, watchDay, zoneOrChina } from '../../client/live/server-clock.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: 0 })
})
afterEach(() => {
  vi.useRealTimers()
})

const midnight = Date.parse('2021-10-30T00:00:00+08:00')

test('[CAL-2] a PC clock set back changes nothing', () => {
  let pc = 1_000_000
  let steady = 0
  const clock = createServerClock(
    0,
    () => pc,
    () => steady,
  )
  clock.set(5_000_000, -1_000_000)
  pc -= 86_400_000
  steady += 1500
  expect(clock.now()).toBe(4_001_500)
})

test('[CAL-2] the day flips at local midnight without a reload', () => {
  const clock = createServerClock(0, Date.now, Date.now)
  clock.set(midnight - 90_000, 0)
  const days: string[] = []
  const stop = watchDay(
    clock,
    () => zoneOrChina('Asia/Shanghai'),
    day => {
      if (days.at(-1) !== day) days.push(day)
    },
  )
  vi.advanceTimersByTime(89_000)
  expect(days).toEqual(['2021-10-29'])
  vi.advanceTimersByTime(1100)
  expect(days).toEqual(['2021-10-29', '2021-10-30'])
  stop()
})

test('[CAL-2] a machine that slept through midnight learns of it soon after', () => {
  let steady = 0
  const clock = createServerClock(
    0,
    () => 0,
    () => steady,
  )
  clock.set(midnight - 3_600_000, 0)
  const days: string[] = []
  const stop = watchDay(
    clock,
    () => zoneOrChina('Asia/Shanghai'),
    day => days.push(day),
  )
  steady += 7_200_000
  vi.advanceTimersByTime(20_000)
  expect(days.at(-1)).toBe('2021-10-30')
  stop()
})

test('[CAL-2] a zone this machine does not know is told as China’s', () => {
  expect(zoneOrChina('Mars/Olympus').name).toBe('Asia/Shanghai')
})
