import type * as Y from 'yjs'
import { CalendarDate } from '../calendar/date.ts'
import { CampaignId } from '../ids.ts'
import { LampRules } from '../lamp/rules.ts'
import { CampaignHead, type PlanCollection, planCollections } from '../plan/plan.ts'
import { planOf } from './document.ts'
import { keepList, keepSame } from './keep-same.ts'
import type { PlanView } from './view.ts'

/** The plan of a document, read whole. Malformed items are left out. */
export function readPlan(doc: Y.Doc): PlanView {
  return createPlanReader(planOf(doc)).view
}

export interface PlanReader {
  readonly view: PlanView
  /** Items left out because no schema accepts them. */
  readonly faults: number
  /** Reads these keys again; every collection without one of them keeps its identity. */
  reread(keys: Iterable<string>): void
}

interface Item {
  readonly id: string
  readonly order: number
}
type Items = Record<PlanCollection, Map<string, Item>>

/** Keeps the plan parsed, item by item, so that one changed item costs one parse. */
export function createPlanReader(root: Y.Map<unknown>): PlanReader {
  const items = emptyItems()
  const heads: Heads = { campaign: nowhere, lampRules: noRules }
  const faults = new Set<string>()
  for (const key of root.keys()) readKey(root, key, items, heads, faults)
  let view = viewOf(items, heads, null, new Set(Object.keys(planCollections)))
  return {
    get view() {
      return view
    },
    get faults() {
      return faults.size
    },
    reread(keys) {
      const touched = new Set<string>()
      for (const key of keys) touched.add(readKey(root, key, items, heads, faults))
      view = viewOf(items, heads, view, touched)
    },
  }
}

interface Heads {
  campaign: CampaignHead
  lampRules: LampRules
}

/** Reads one key and answers the collection, or head, it belongs to. */
function readKey(root: Y.Map<unknown>, key: string, items: Items, heads: Heads, faults: Set<string>): string {
  faults.delete(key)
  const value = root.get(key)
  if (key === 'campaign' || key === 'lampRules') {
    if (!readHead(key, value, heads)) faults.add(key)
    return key
  }
  const slash = key.indexOf('/')
  const collection = key.slice(0, slash)
  if (slash < 1 || !Object.hasOwn(planCollections, collection)) {
    faults.add(key)
    return collection
  }
  const known = collection as PlanCollection
  const id = key.slice(slash + 1)
  const parsed = value === undefined ? null : planCollections[known].safeParse(value)
  if (parsed?.success && parsed.data.id === id)
    items[known].set(id, keepSame(items[known].get(id), parsed.data))
  else {
    items[known].delete(id)
    if (parsed) faults.add(key)
  }
  return known
}

function readHead(key: keyof Heads, value: unknown, heads: Heads): boolean {
  if (key === 'campaign') {
    const parsed = CampaignHead.safeParse(value)
    heads.campaign = parsed.success ? keepSame(heads.campaign, parsed.data) : nowhere
    return parsed.success
  }
  const parsed = LampRules.safeParse(value)
  heads.lampRules = parsed.success ? keepSame(heads.lampRules, parsed.data) : noRules
  return parsed.success
}

function viewOf(items: Items, heads: Heads, before: PlanView | null, touched: ReadonlySet<string>): PlanView {
  const list = <C extends PlanCollection>(collection: C): PlanView[C] =>
    before && !touched.has(collection)
      ? before[collection]
      : (keepList<Item>(before?.[collection], inOrder(items[collection])) as PlanView[C])
  const lists = {
    phases: list('phases'),
    areas: list('areas'),
    measures: list('measures'),
    units: list('units'),
    people: list('people'),
    lists: list('lists'),
    workflows: list('workflows'),
    clocks: list('clocks'),
    rhythms: list('rhythms'),
    mechanisms: list('mechanisms'),
    targets: list('targets'),
    reports: list('reports'),
  }
  const view: PlanView = {
    ...heads,
    ...lists,
    unitById: before?.units === lists.units ? before.unitById : byId(lists.units),
    areaById: before?.areas === lists.areas ? before.areaById : byId(lists.areas),
    personById: before?.people === lists.people ? before.personById : byId(lists.people),
    workflowById: before?.workflows === lists.workflows ? before.workflowById : byId(lists.workflows),
  }
  return before && sameParts(before, view) ? before : view
}

const inOrder = (items: ReadonlyMap<string, Item>): readonly Item[] =>
  [...items.values()].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))

function byId<I extends string, T extends { readonly id: I }>(items: readonly T[]): ReadonlyMap<I, T> {
  return new Map(items.map(item => [item.id, item]))
}

const sameParts = (a: PlanView, b: PlanView): boolean =>
  (Object.keys(b) as (keyof PlanView)[]).every(part => a[part] === b[part])

function emptyItems(): Items {
  return Object.fromEntries(Object.keys(planCollections).map(name => [name, new Map()])) as Items
}

/** What stands in for a head nobody can read, so that the board still opens and counts one fault. */
const lost = CalendarDate.parse('1970-01-01')
const nowhere: CampaignHead = {
  id: CampaignId.parse('unknown'),
  name: '',
  fullName: '',
  issuer: '',
  from: { date: lost, precision: 'day' },
  to: { date: lost, precision: 'day' },
  timeZone: 'Asia/Shanghai',
  demo: false,
}
const noRules: LampRules = { preset: 'custom', name: '' }
