import type { CardView } from '../../../shared/board/view.ts'
import type { MapWords } from '../words/map-words.ts'

export interface CardStatus {
  readonly words: string
  readonly late: boolean
}

/** What stands to the right of a row's last bar, in a word or two: 超12天, 45%, 完成, 停工. */
export function statusOf(card: CardView, words: MapWords): CardStatus {
  if (card.finished) return { words: saysFinished(card, words) ? '' : words.finished, late: false }
  if (card.side) return { words: words.side[card.side.state], late: false }
  const progress = card.progress === null ? '' : words.percent(card.progress)
  const days = daysOverdue(card)
  if (days === 0) return { words: progress, late: false }
  return { words: progress === '' ? words.late(days) : `${words.late(days)}  ${progress}`, late: true }
}

/** Some work has one milestone, 已完成: its name beside the mark says it already. */
function saysFinished(card: CardView, words: MapWords): boolean {
  const last = card.milestones.findLast(one => one.verified !== null)
  return last?.stage.name.includes(words.finished) ?? false
}

function daysOverdue(card: CardView): number {
  let days = 0
  for (const mark of card.milestones)
    if (mark.state === 'overdue' && mark.daysLate > days) days = mark.daysLate
  return days
}
