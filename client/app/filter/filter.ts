/** What the views show of a board (KAN-3). All of it lives in the URL, so a filtered board can be sent to a colleague. */
export interface Filter {
  readonly text: string
  readonly areas: readonly string[]
  readonly units: readonly string[]
  readonly leaders: readonly string[]
  readonly lamps: readonly FilterLamp[]
  readonly lists: readonly string[]
  /** Workflows: 招商引资, 政府性投资, 工作任务 … */
  readonly classes: readonly string[]
  readonly due: DueWindow | null
  readonly mine: boolean
  readonly problems: boolean
}

/** 未报 stands beside the lamps, and people look for it in the same place. */
export const filterLamps = ['red', 'yellow', 'green', 'done', 'unreported'] as const
export type FilterLamp = (typeof filterLamps)[number]
/** Overdue, due within so many days, or without any date. */
export const dueWindows = ['overdue', '7', '14', '30', 'undated'] as const
export type DueWindow = (typeof dueWindows)[number]

/** Stands for 待明确: cards whose unit, leader or list is missing. */
export const unclear = '-'

export const noFilter: Filter = {
  text: '',
  areas: [],
  units: [],
  leaders: [],
  lamps: [],
  lists: [],
  classes: [],
  due: null,
  mine: false,
  problems: false,
}

const many = { areas: 'area', units: 'unit', leaders: 'leader', lists: 'list', classes: 'class' } as const
export const filterParams = [...Object.values(many), 'q', 'lamp', 'due', 'mine', 'problems']

/** Reads a filter from an address somebody may have typed: what is not understood is left out. */
export function filterFrom(params: URLSearchParams): Filter {
  const ids = (name: string) => (params.get(name) ?? '').split(',').filter(id => /^[\w-]{1,48}$/.test(id))
  return {
    text: (params.get('q') ?? '').slice(0, 100),
    areas: ids('area'),
    units: ids('unit'),
    leaders: ids('leader'),
    lists: ids('list'),
    classes: ids('class'),
    lamps: filterLamps.filter(lamp => ids('lamp').includes(lamp)),
    due: dueWindows.find(window => window === params.get('due')) ?? null,
    mine: params.get('mine') === '1',
    problems: params.get('problems') === '1',
  }
}

/** The address with this filter in it; other parameters (grouping, open card) stay. */
export function withFilter(params: URLSearchParams, filter: Filter): URLSearchParams {
  const next = new URLSearchParams(params)
  const put = (name: string, value: string) => (value ? next.set(name, value) : next.delete(name))
  for (const [field, name] of Object.entries(many)) put(name, filter[field as keyof typeof many].join(','))
  put('q', filter.text)
  put('lamp', filter.lamps.join(','))
  put('due', filter.due ?? '')
  put('mine', filter.mine ? '1' : '')
  put('problems', filter.problems ? '1' : '')
  return next
}

/** How many conditions are set, for the 筛选(3) button. */
export function conditionsIn(filter: Filter): number {
  const lists = [filter.areas, filter.units, filter.leaders, filter.lamps, filter.lists, filter.classes]
  const flags = [filter.text !== '', filter.due !== null, filter.mine, filter.problems]
  return lists.filter(list => list.length > 0).length + flags.filter(Boolean).length
}
