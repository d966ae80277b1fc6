import { CalendarDate } from '../calendar/date.ts'
import type { FieldKind } from '../card/fields.ts'

/**
 * Opening a board of thousands of cards means judging a hundred thousand values, nearly all of them fine. This says yes to a value
 * only when its field's schema would accept it and give it back as it is; everything else goes to the schema, which alone says no.
 * A test holds every rule here against `card/fields.ts`.
 */
export function acceptAtAGlance(field: FieldKind, value: unknown): boolean {
  return glances[field]?.(value) === true
}

type Glance = (value: unknown) => boolean

const idPattern = /^[A-Za-z0-9][A-Za-z0-9-]{0,47}$/
const orderPattern = /^[A-Za-z0-9]{1,64}$/
/** No controls and no surrogates at all: an emoji is worth a look by the schema. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: text/plain is what has none of them
const plainLine = /^[^\u0000-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]*$/
const shortDate = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/
const precisions = new Set<unknown>(['day', 'xun', 'half-month', 'month', 'year'])
const moneyUnits = new Set<unknown>(['万元', '亿元', '万美元'])

/** Whether this is an id, of whatever thing. */
export const isId = (value: unknown): boolean => typeof value === 'string' && idPattern.test(value)
const id: Glance = isId
const flag: Glance = value => typeof value === 'boolean'
const line =
  (limit: number): Glance =>
  value =>
    typeof value === 'string' && value.length <= limit && plainLine.test(value)
const between =
  (low: number, high: number): Glance =>
  value =>
    typeof value === 'number' && value >= low && value <= high
const orNull =
  (glance: Glance): Glance =>
  value =>
    value === null || glance(value)
const listOf =
  (glance: Glance, limit: number): Glance =>
  value =>
    Array.isArray(value) && value.length <= limit && value.every(glance)

/** Dates of a board are few and repeat: those the schema has accepted once are known. */
const knownDates = new Set<string>()
const date: Glance = value => {
  if (typeof value !== 'string') return false
  if (shortDate.test(value) || knownDates.has(value)) return true
  const real = CalendarDate.safeParse(value).success
  if (real && knownDates.size < 1000) knownDates.add(value)
  return real
}
const instant: Glance = value => Number.isSafeInteger(value) && (value as number) >= 0

/** An object with exactly these properties, those of `may` optional: a schema drops what it does not know. */
function shape(must: Readonly<Record<string, Glance>>, may: Readonly<Record<string, Glance>> = {}): Glance {
  const needed = Object.keys(must).length
  const parts = new Map<string, { readonly glance: Glance; readonly counts: number }>()
  for (const [key, glance] of Object.entries(must)) parts.set(key, { glance, counts: 1 })
  for (const [key, glance] of Object.entries(may)) parts.set(key, { glance, counts: 0 })
  return value => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
    let found = 0
    for (const key in value) {
      const part = parts.get(key)
      if (!part?.glance((value as Record<string, unknown>)[key])) return false
      found += part.counts
    }
    return found === needed
  }
}

const planDate = shape({ date, precision: value => precisions.has(value) })
const money = shape({ amount: between(0, 1e12), unit: value => moneyUnits.has(value) })
const sealed = {
  by: shape({ userId: value => typeof value === 'string', name: line(60) }, { unitId: id }),
  at: instant,
}

const glances: Partial<Record<FieldKind, Glance>> = {
  code: line(40),
  title: value => line(200)(value) && (value as string).trim().length > 0,
  areaId: id,
  moreAreaIds: listOf(id, 12),
  measureId: orNull(id),
  workflowId: id,
  chemical: flag,
  start: value => value === null || value === 'new' || value === 'continuing',
  lists: listOf(shape({ listId: id, from: date }, { to: date }), 20),
  leadUnitId: orNull(id),
  supportUnitIds: listOf(id, 40),
  leaderId: orNull(id),
  stage: id,
  order: value => typeof value === 'string' && orderPattern.test(value),
  owner: line(60),
  startOn: orNull(planDate),
  due: orNull(planDate),
  baselineDue: orNull(planDate),
  progress: orNull(between(0, 100)),
  investTotal: orNull(money),
  investPlanned: orNull(money),
  targetIds: listOf(id, 40),
  sample: flag,
  createdAt: instant,
  deletedAt: orNull(instant),
  plan: orNull(shape({ date: planDate }, { percent: between(0, 100) })),
  base: planDate,
  claim: orNull(date),
  stamp: shape(sealed),
  check: orNull(
    shape({
      date,
      words: line(500),
      evidenceIds: listOf(value => typeof value === 'string', 100),
      ...sealed,
    }),
  ),
  money: shape({ amount: between(-1e12, 1e12), unit: value => moneyUnits.has(value), on: date, ...sealed }),
  return: shape({ unchanged: flag, ...sealed }),
}
