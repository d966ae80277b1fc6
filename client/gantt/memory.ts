import { CalendarDate } from '../../shared/calendar/date.ts'
import type { CampaignId } from '../../shared/ids.ts'

/** Where somebody was looking: kept for this tab over a reload, and as a day, so that another scale finds it again. */
export interface MapPlace {
  /** px from the first row. */
  readonly top: number
  /** The day a third of the way across, and how much of it lies to the left, 0–1. */
  readonly day: CalendarDate
  readonly part: number
}

const placeKey = (campaign: CampaignId) => `guatu.gantt.${campaign}`
const widthKey = 'guatu.gantt.names'

export function recallPlace(campaign: CampaignId): MapPlace | null {
  return kept(sessionStorageOf, placeKey(campaign), readPlace)
}

export function readPlace(stored: unknown): MapPlace | null {
  if (typeof stored !== 'object' || stored === null) return null
  const { top, day, part } = stored as Record<string, unknown>
  const date = CalendarDate.safeParse(day)
  if (!date.success || typeof top !== 'number' || !(top >= 0)) return null
  return { top, day: date.data, part: typeof part === 'number' && part >= 0 && part < 1 ? part : 0 }
}

export function rememberPlace(campaign: CampaignId, place: MapPlace): void {
  keep(sessionStorageOf, placeKey(campaign), place)
}

/** How wide this person likes the names; theirs on every board. */
export function recallNamesWidth(): number | null {
  return kept(localStorageOf, widthKey, stored => (typeof stored === 'number' ? stored : null))
}

export function rememberNamesWidth(width: number | null): void {
  keep(localStorageOf, widthKey, width)
}

const sessionStorageOf = () => sessionStorage
const localStorageOf = () => localStorage

function kept<T>(storage: () => Storage, key: string, read: (stored: unknown) => T | null): T | null {
  try {
    return read(JSON.parse(storage().getItem(key) ?? 'null'))
  } catch {
    // Storage switched off, or not ours any more: the map opens on today, which is no loss.
    return null
  }
}

function keep(storage: () => Storage, key: string, value: unknown): void {
  try {
    storage().setItem(key, JSON.stringify(value))
  } catch {
    // As above.
  }
}
