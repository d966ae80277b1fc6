import { CalendarDate } from '../../shared/calendar/date.ts'

/** What of the audit is shown; all of it lives in the address. */
export interface AuditFilter {
  readonly text: string
  readonly person: string | null
  readonly unit: string | null
  readonly thing: Thing | null
  /** One card, meeting or part of the plan, followed through all its changes. */
  readonly id: string | null
  readonly field: string | null
  readonly act: string | null
  readonly from: CalendarDate | null
  readonly to: CalendarDate | null
}

export const things = ['card', 'meeting', 'plan'] as const
export type Thing = (typeof things)[number]

const names = ['person', 'unit', 'thing', 'id', 'field', 'act', 'from', 'to'] as const

/** Reads an address somebody may have typed: what is not understood is left out. */
export function filterFrom(params: URLSearchParams): AuditFilter {
  const text = (name: string, shape: RegExp) => {
    const value = params.get(name) ?? ''
    return shape.test(value) ? value : null
  }
  const day = (name: string) => CalendarDate.safeParse(params.get(name)).data ?? null
  return {
    text: (params.get('text') ?? '').slice(0, 100),
    person: text('person', /^[\w-]{1,48}$/),
    unit: text('unit', /^[\w-]{1,48}$/),
    thing: things.find(thing => thing === params.get('thing')) ?? null,
    id: text('id', /^[\w-]{1,96}$/),
    field: text('field', /^[A-Za-z][\w:/-]{0,95}$/),
    act: text('act', /^[\w.-]{1,60}$/),
    from: day('from'),
    to: day('to'),
  }
}

/** The address with this filter in it; other parameters stay. */
export function withFilter(params: URLSearchParams, filter: AuditFilter): URLSearchParams {
  const next = new URLSearchParams(params)
  for (const [name, value] of Object.entries(filter)) {
    if (value) next.set(name, value)
    else next.delete(name)
  }
  return next
}

/** As the server is asked. */
export function queryOf(filter: AuditFilter): URLSearchParams {
  const query = new URLSearchParams()
  const text = filter.text.trim()
  if (text) query.set('text', text)
  for (const name of names) {
    const value = filter[name]
    if (value) query.set(name, value)
  }
  return query
}

export const isFiltered = (filter: AuditFilter): boolean => queryOf(filter).size > 0
