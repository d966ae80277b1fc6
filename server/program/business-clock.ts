import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CalendarDate, Instant } from '../../shared/calendar/date.ts'
import type { BusinessClock } from '../room/ports.ts'

/** 2021-10-29 09:00 in Shanghai: day 37 of the 100 of the demo's campaign. */
export const demoStart = Date.UTC(2021, 9, 29, 1, 0, 0) as Instant

/** A business clock that can be put anywhere while the demo's past is written. */
export interface SettableClock extends BusinessClock {
  set(now: Instant): void
}

export function realClock(): BusinessClock {
  return {
    now: () => Date.now() as Instant,
    today: timeZone => dateIn(timeZone, Date.now()),
    offsetMs: 0,
    demo: false,
  }
}

/** Ticks on from wherever it was set last. */
export function settableClock(start: Instant): SettableClock {
  let offset = start - Date.now()
  const now = () => Math.round(Date.now() + offset) as Instant
  return {
    now,
    today: timeZone => dateIn(timeZone, now()),
    get offsetMs() {
      return offset
    },
    demo: true,
    set(instant) {
      offset = instant - Date.now()
    },
  }
}

/** The demo's clock as it was left: business time goes on over restarts and never back. */
export function demoClock(dataDir: string): SettableClock {
  const file = clockFile(dataDir)
  return settableClock(
    existsSync(file) ? ((Date.now() + Number(readFileSync(file, 'utf8'))) as Instant) : demoStart,
  )
}

export function keepDemoClock(dataDir: string, clock: BusinessClock): void {
  writeFileSync(clockFile(dataDir), String(clock.offsetMs))
}

const clockFile = (dataDir: string) => join(dataDir, 'demo-clock')

const formats = new Map<string, Intl.DateTimeFormat>()

/** The calendar date a moment has in a time zone; `sv-SE` writes dates as ISO does. */
export function dateIn(timeZone: string, instant: number): CalendarDate {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' })
    formats.set(timeZone, format)
  }
  return format.format(instant) as CalendarDate
}
