/** The views of a board, in the order of their tabs. */
export const views = [
  'kanban',
  'gantt',
  'ledger',
  'targets',
  'problems',
  'meeting',
  'return',
  'plan',
] as const
export type View = (typeof views)[number]

/** The view an address shows. */
export function viewOf(pathname: string): View | null {
  const [, , , name] = pathname.split('/')
  return views.find(view => view === name) ?? null
}
