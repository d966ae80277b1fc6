import type { View } from './views.ts'

/** Views of the board itself: `?asOf=` puts a past day under them. A desk, a form, a meeting are of today whatever the address says. */
const ofTheBoard: readonly (View | null)[] = ['kanban', 'gantt', 'ledger', 'targets', 'problems']

export const looksBack = (view: View | null): boolean => ofTheBoard.includes(view)

/** Views of cards: `?since=` marks what became of each since an earlier moment. */
const ofCards: readonly (View | null)[] = ['kanban', 'gantt', 'ledger']

export const carriesMarks = (view: View | null): boolean => ofCards.includes(view)
