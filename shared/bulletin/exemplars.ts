import type { BoardView, CardView } from '../board/view.ts'
import type { SinceLast } from '../meeting/since-last.ts'
import type { BulletinBlock } from './bulletin.ts'
import { itemNumber, pointsBehind, unitWords } from './card-words.ts'
import { cutTo, percent, points } from './figures.ts'

/** Points ahead of what the dates ask for from which a card is an example to others. */
const wellAhead = 10
const shown = 5

/** 推进较好: completed in the period, recovered in it, well ahead at its end. One card is named once. */
export function exemplarBlocks(board: BoardView, since: SinceLast | null): BulletinBlock[] {
  const named = new Set<string>()
  const once = (cards: readonly CardView[], words: (card: CardView) => string) =>
    cards
      .filter(card => !named.has(card.id))
      .slice(0, shown)
      .map(card => {
        named.add(card.id)
        return cutTo(
          `第${itemNumber(board, card)}项“${card.title}”（${unitWords(board, card.leadUnitId)}）${words(card)}。`,
          600,
        )
      })
  const items = [
    ...once(since?.completed ?? [], () => '本期完成'),
    ...once(since?.recovered ?? [], ({ lagged }) =>
      lagged && lagged.days > 0 ? `曾滞后${lagged.days}天，本期赶上进度` : '本期赶上进度',
    ),
    ...once(aheadOf(board), aheadWords),
  ]
  if (items.length === 0) return [{ kind: 'paragraph', text: '本期无明显超前或由滞后转为正常的任务。' }]
  return [{ kind: 'items', items }]
}

const aheadOf = ({ cards }: BoardView): readonly CardView[] =>
  cards
    .filter(card => !card.finished && card.lamp === 'green' && pointsBehind(card) <= -wellAhead)
    .toSorted((a, b) => pointsBehind(a) - pointsBehind(b))

const aheadWords = (card: CardView): string =>
  `进度${percent(card.progress ?? 0)}，超过应达进度${points(pointsBehind(card))}`
