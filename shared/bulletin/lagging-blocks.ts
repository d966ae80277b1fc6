import type { BoardView, CardView } from '../board/view.ts'
import type { BulletinBlock } from './bulletin.ts'
import { itemNumber, laggingOf, unitWords } from './card-words.ts'
import { cutTo } from './figures.ts'
import { whyOf } from './why.ts'

const shown = 40

/** 滞后事项, worst first: unit and item number, as a 通报 names them, and why. */
export function laggingBlocks(board: BoardView): BulletinBlock[] {
  const cards = laggingOf(board)
  if (cards.length === 0) return [{ kind: 'paragraph', text: '本期无滞后任务。' }]
  const rest = cards.length > shown ? `（列出最严重的${shown}项）` : ''
  return [
    { kind: 'paragraph', text: `共有滞后任务${cards.length}项，${byUnit(board, cards)}。具体如下。` },
    {
      kind: 'table',
      caption: `滞后任务清单${rest}`,
      head: ['表内序号', '责任单位', '任务', '滞后情况'],
      rows: cards
        .slice(0, shown)
        .map(card => [
          String(itemNumber(board, card)),
          unitWords(board, card.leadUnitId),
          cutTo(card.title, 120),
          cutTo(whyOf(card), 120),
        ]),
    },
  ]
}

/** 「涉及N个单位：A3项、B1项」, most first. */
function byUnit(board: BoardView, cards: readonly CardView[]): string {
  const units = [...Map.groupBy(cards, card => unitWords(board, card.leadUnitId))].toSorted(
    ([, a], [, b]) => b.length - a.length,
  )
  const each = units.map(([unit, list]) => `${unit}${list.length}项`).join('、')
  return `涉及${units.length}个单位：${each}`
}
