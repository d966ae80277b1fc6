import { describe, expect, it } from 'vitest'
import type { Instant } from '../../shared/calendar/date.ts'
import { type Zone, zoneNamed } from '../../shared/calendar/zone.ts'
import { day } from '../card/a-card.ts'

const HOUR = 3_600_000
const at = (iso: string): Instant => Date.parse(iso) as Instant
const iso = (instant: Instant): string => new Date(instant).toISOString()

function zone(name: string): Zone {
  const found = zoneNamed(name)
  if (!found) throw new Error(`this machine does not know ${name}`)
  return found
}

describe('the date on the wall', () => {
  it.each([
    ['Asia/Shanghai', '2021-10-11T15:59:59.999Z', '2021-10-11'],
    ['Asia/Shanghai', '2021-10-11T16:00:00.000Z', '2021-10-12'],
    ['Asia/Kathmandu', '2021-10-11T18:14:59.999Z', '2021-10-11'],
    ['Asia/Kathmandu', '2021-10-11T18:15:00.000Z', '2021-10-12'],
    ['America/New_York', '2021-11-07T03:59:00.000Z', '2021-11-06'],
    ['Pacific/Kiritimati', '2021-10-10T10:00:00.000Z', '2021-10-11'],
  ])('[CAL-2] in %s at %s is %s', (name, instant, date) => {
    expect(zone(name).dateAt(at(instant))).toBe(date)
  })

  it('[CAL-2] a zone nobody knows is refused, not guessed', () => {
    expect(zoneNamed('Asia/Xuancheng')).toBeNull()
  })
})

describe('midnight', () => {
  it('[CAL-2] the day flips at local midnight, and a moment on it waits for the next one', () => {
    const shanghai = zone('Asia/Shanghai')
    expect(iso(shanghai.nextMidnight(at('2021-10-29T01:00:00Z')))).toBe('2021-10-29T16:00:00.000Z')
    expect(iso(shanghai.nextMidnight(at('2021-10-29T16:00:00Z')))).toBe('2021-10-30T16:00:00.000Z')
    expect(iso(shanghai.nextMidnight(at('2021-10-29T15:59:59.999Z')))).toBe('2021-10-29T16:00:00.000Z')
  })

  it.each([
    ['America/New_York', '2021-03-14', 23, 'clocks go forward at two'],
    ['America/New_York', '2021-11-07', 25, 'clocks go back at two'],
    ['Asia/Beirut', '2021-03-28', 23, 'midnight itself does not exist'],
    ['America/Havana', '2021-11-07', 25, 'midnight happens twice'],
    ['Australia/Lord_Howe', '2021-10-03', 23.5, 'half an hour goes missing'],
    ['Asia/Shanghai', '2021-11-07', 24, 'nothing happens'],
  ])('[CAL-2] %s: %s has %d hours, %s', (name, date, hours) => {
    const { startOf, nextMidnight, dateAt } = zone(name)
    const start = startOf(day(date))
    expect((nextMidnight(start) - start) / HOUR).toBe(hours)
    expect(dateAt(start)).toBe(date)
    expect(dateAt((start - 1) as Instant) < date).toBe(true)
  })

  it('[CAL-2] a date that was skipped begins where the next one does', () => {
    const { startOf } = zone('Pacific/Apia')
    expect(startOf(day('2011-12-30'))).toBe(startOf(day('2011-12-31')))
  })
})
