import type { Member, Role } from '../../../shared/access/member.ts'

/** The views of a board, in the order of their tabs. */
export const views = [
  'kanban',
  'gantt',
  'ledger',
  'targets',
  'problems',
  'meeting',
  'todo',
  'inspection',
  'history',
  'bulletin',
  'return',
  'plan',
] as const
export type View = (typeof views)[number]

/** Called for now and then: behind 更多 however wide the bar is. */
const nowAndThen: readonly View[] = ['history', 'bulletin', 'return', 'plan']

/** Views of some roles only. Whose cards are judged reads of it on the cards and at 待办. */
const onlyFor: Readonly<Partial<Record<View, readonly Role[]>>> = {
  inspection: ['leader', 'dispatch', 'inspector'],
}

/** What gives way last when the bar is narrow: one's own desk and the board. */
const firstKept: readonly View[] = ['kanban', 'todo']

export interface ViewsOfMember {
  /** In the order of the tabs and of the number keys. */
  readonly all: readonly View[]
  /** Those that have a tab where there is room. */
  readonly main: readonly View[]
  /** `main`, beginning with what stays longest. */
  readonly kept: readonly View[]
}

export function viewsOf(member: Pick<Member, 'roles'>): ViewsOfMember {
  const all = views.filter(view => onlyFor[view]?.some(role => member.roles.includes(role)) ?? true)
  const main = all.filter(view => !nowAndThen.includes(view))
  return { all, main, kept: [...firstKept, ...main.filter(view => !firstKept.includes(view))] }
}

/** The view an address shows; a slip is read where its reader follows slips: among all of them, or at the desk it came to. */
export function viewOf(pathname: string, all: readonly View[] = []): View | null {
  const [, , , name] = pathname.split('/')
  if (name === 'slip') return all.includes('inspection') ? 'inspection' : 'todo'
  return views.find(view => view === name) ?? null
}
