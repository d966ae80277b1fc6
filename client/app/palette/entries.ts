import type { Member } from '../../../shared/access/member.ts'
import type { BoardView, CardView } from '../../../shared/board/view.ts'
import { noFilter } from '../filter/filter.ts'
import { matcherOf } from '../filter/matcher.ts'

/** Something the palette can do: a card to open or a command to run. */
export interface Entry {
  readonly key: string
  readonly group: 'cards' | 'views' | 'grouping' | 'actions'
  readonly label: string
  readonly hint?: string
  readonly card?: CardView
  readonly run: () => void
}

const mostCards = 12

/** Cards that hold every typed word, those whose title begins with the text first. */
export function cardsFor(text: string, view: BoardView, member: Member): readonly CardView[] {
  const typed = text.trim().toLowerCase()
  if (typed === '') return []
  const matches = matcherOf({ ...noFilter, text: typed }, view.plan, view.today, member)
  const rank = (card: CardView) => {
    const title = card.title.toLowerCase()
    if (card.code.toLowerCase() === typed || title.startsWith(typed)) return 0
    return title.includes(typed) ? 1 : 2
  }
  return view.cards
    .filter(matches)
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, mostCards)
}

/** Commands whose words hold every typed word. */
export function commandsFor(text: string, commands: readonly Entry[]): readonly Entry[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return commands.filter(command => words.every(word => command.label.toLowerCase().includes(word)))
}
