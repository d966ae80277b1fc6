/** Calendar arithmetic for a month's grid, on `YYYY-MM-DD` text; no clock and no time zone in sight. */
export interface Ymd {
  readonly year: number
  readonly month: number
  readonly day: number
}

export function parseYmd(date: string): Ymd | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  if (!match) return null
  const ymd = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
  const valid = ymd.month >= 1 && ymd.month <= 12 && ymd.day >= 1 && ymd.day <= daysIn(ymd.year, ymd.month)
  return valid ? ymd : null
}

export function formatYmd({ year, month, day }: Ymd): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

export function addDays(date: string, days: number): string {
  const at = parseYmd(date)
  if (!at) return date
  return new Date(Date.UTC(at.year, at.month - 1, at.day + days)).toISOString().slice(0, 10)
}

/** The same day of another month, clamped to its end. */
export function addMonths(date: string, months: number): string {
  const at = parseYmd(date)
  if (!at) return date
  const first = new Date(Date.UTC(at.year, at.month - 1 + months, 1))
  const year = first.getUTCFullYear()
  const month = first.getUTCMonth() + 1
  return formatYmd({ year, month, day: Math.min(at.day, daysIn(year, month)) })
}

/** Six weeks from the Monday on or before the first. */
export function monthGrid(year: number, month: number): readonly string[] {
  const first = formatYmd({ year, month, day: 1 })
  const weekday = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7
  return Array.from({ length: 42 }, (_, index) => addDays(first, index - weekday))
}

/** What people type for a date: 2021-10-11, 2021/10/11, 2021.10.11, 20211011, 2021年10月11日, 10-11 (this year). */
export function readTypedDate(text: string, yearNow: number): string | null | undefined {
  const plain = text.normalize('NFKC').trim()
  if (plain === '') return null
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(plain)
  const long = compact ?? /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain)
  const short = /^(\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain)
  const parts = long ? [long[1], long[2], long[3]] : short ? [String(yearNow), short[1], short[2]] : null
  if (!parts) return undefined
  const date = formatYmd({ year: Number(parts[0]), month: Number(parts[1]), day: Number(parts[2]) })
  return parseYmd(date) ? date : undefined
}
