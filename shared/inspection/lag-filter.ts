import type { LampView } from '../board/view.ts'
import type { UnitId } from '../ids.ts'
import type { LagRow } from './lag.ts'

/** What of the lag list is shown; all of it lives in the address, and the evidence pack takes the same address. */
export interface LagFilter {
  readonly text: string
  readonly units: readonly string[]
  readonly areas: readonly string[]
  readonly lists: readonly string[]
  readonly lamps: readonly LagRow['lamp'][]
  /** Cards lit by one of these lamps. */
  readonly why: readonly LampView['kind'][]
  /** Nobody has changed anything for so many days, or ever. */
  readonly stale: number | null
  readonly slips: 'some' | 'none' | null
  /** Only these cards, as marked one by one; empty: all. */
  readonly cards: readonly string[]
}

export const noLagFilter: LagFilter = {
  text: '',
  units: [],
  areas: [],
  lists: [],
  lamps: [],
  why: [],
  stale: null,
  slips: null,
  cards: [],
}

const lamps = ['red', 'yellow'] as const
export const reasonKinds = ['milestone', 'progress', 'money', 'entry'] as const
export const staleSteps = [3, 7, 14, 30] as const
/** Stands for 待明确: cards without a lead unit, an area or a list. */
export const missing = '-'
const many = {
  units: 'unit',
  areas: 'area',
  lists: 'list',
  lamps: 'lamp',
  why: 'why',
  cards: 'cards',
} as const
export const lagParams: readonly string[] = [...Object.values(many), 'q', 'stale', 'slips']

/** Reads a filter from an address somebody may have typed: what is not understood is left out. */
export function lagFilterFrom(params: URLSearchParams): LagFilter {
  const ids = (name: string) => (params.get(name) ?? '').split(',').filter(id => /^[\w-]{1,48}$/.test(id))
  const stale = Number(params.get('stale'))
  return {
    text: (params.get('q') ?? '').slice(0, 100),
    units: ids('unit'),
    areas: ids('area'),
    lists: ids('list'),
    lamps: lamps.filter(lamp => ids('lamp').includes(lamp)),
    why: reasonKinds.filter(kind => ids('why').includes(kind)),
    stale: Number.isInteger(stale) && stale > 0 && stale <= 366 ? stale : null,
    slips: (['some', 'none'] as const).find(one => one === params.get('slips')) ?? null,
    cards: ids('cards'),
  }
}

/** The address with this filter in it; other parameters stay. */
export function withLagFilter(params: URLSearchParams, filter: LagFilter): URLSearchParams {
  const next = new URLSearchParams(params)
  const put = (name: string, value: string) => (value ? next.set(name, value) : next.delete(name))
  for (const [field, name] of Object.entries(many)) put(name, filter[field as keyof typeof many].join(','))
  put('q', filter.text)
  put('stale', filter.stale === null ? '' : String(filter.stale))
  put('slips', filter.slips ?? '')
  return next
}

export function matchesLag(row: LagRow, filter: LagFilter): boolean {
  const { card } = row
  const is = (wanted: readonly string[], ...has: readonly (string | null)[]) =>
    wanted.length === 0 || has.some(id => wanted.includes(id ?? missing))
  return (
    saysAll(`${card.title}\n${card.code}\n${card.owner}`, filter.text) &&
    is(filter.units, card.leadUnitId) &&
    is(filter.areas, card.areaId, ...card.moreAreaIds) &&
    is(filter.lists, ...(card.listIds.length > 0 ? card.listIds : [null])) &&
    is(filter.lamps, row.lamp) &&
    is(filter.cards, card.id) &&
    (filter.why.length === 0 || row.why.some(one => filter.why.includes(one.kind))) &&
    (filter.stale === null || row.staleDays === null || row.staleDays >= filter.stale) &&
    (filter.slips === null || (filter.slips === 'some') === row.slips.length > 0)
  )
}

/** How many conditions are set. */
export const lagConditions = (filter: LagFilter): number =>
  (Object.keys(many) as (keyof typeof many)[]).filter(list => filter[list].length > 0).length +
  [filter.text !== '', filter.stale !== null, filter.slips !== null].filter(Boolean).length

/** Cards of one's own units: what a unit sees of the desk. */
export const isOfUnits = ({ card }: Pick<LagRow, 'card'>, units: readonly UnitId[]): boolean =>
  [card.leadUnitId, ...card.supportUnitIds].some(id => id !== null && units.includes(id))

function saysAll(page: string, text: string): boolean {
  const low = page.toLowerCase()
  return text
    .toLowerCase()
    .split(/\s+/)
    .every(word => low.includes(word))
}
