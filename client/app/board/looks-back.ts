import type { View } from './views.ts'

/** Views of the board itself: `?asOf=` puts a past day under them. A desk, a form, a meeting are of today whatever the address says. */
const ofTheBoard: readonly (View | null)[] = ['kanban', 'gantt', 'ledger', 'targets', 'problems']

export const looksBack = (view: View | null): boolean => ofTheBoard.includes(view)
