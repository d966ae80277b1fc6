import type { BoardView } from '../board/view.ts'
import { yearOf } from '../calendar/day-number.ts'
import { planDateInWords } from '../calendar/plan-date.ts'
import type { Span } from '../calendar/span.ts'
import type { BulletinBlock } from './bulletin.ts'
import { itemNumber, unitWords } from './card-words.ts'
import { dueWithin } from './due-within.ts'
import { cutTo, monthDay } from './figures.ts'

const shown = 20

/** 下步重点: what falls due in the period that follows. */
export function nextBlocks(board: BoardView, next: Span): BulletinBlock[] {
  const days = `${monthDay(next.from)}至${monthDay(next.to)}`
  const due = dueWithin(board, next)
  if (due.length === 0) return [{ kind: 'paragraph', text: `${days}无到期节点。` }]
  const cards = new Set(due.map(one => one.card.id)).size
  const rest = due.length > shown ? `，列出最近的${shown}个` : ''
  return [
    {
      kind: 'paragraph',
      text: `${days}共有${due.length}个节点到期，涉及任务${cards}项${rest}。各责任单位要对照时限倒排工期，逐项抓好落实。`,
    },
    {
      kind: 'table',
      caption: `${days}到期节点`,
      head: ['表内序号', '责任单位', '任务', '节点', '时限'],
      rows: due
        .slice(0, shown)
        .map(({ card, node, due: on }) => [
          String(itemNumber(board, card)),
          unitWords(board, card.leadUnitId),
          cutTo(card.title, 120),
          cutTo(node.stage.name, 120),
          planDateInWords(on, yearOf(board.today)),
        ]),
    },
  ]
}
