import type { BoardView } from '../board/view.ts'
import { dayHeldTo } from '../card/problem-day.ts'
import type { BulletinBlock } from './bulletin.ts'
import { itemNumber, unitWords } from './card-words.ts'
import { cutTo, monthDay } from './figures.ts'

const shown = 20

/** 需协调解决的问题 that nobody has closed, oldest first. */
export function problemBlocks(board: BoardView): BulletinBlock[] {
  const open = board.cards
    .flatMap(card => card.problems.filter(one => one.state !== 'closed').map(problem => ({ card, problem })))
    .toSorted((a, b) => b.problem.ageDays - a.problem.ageDays)
  if (open.length === 0) return [{ kind: 'paragraph', text: '暂无需协调解决的问题。' }]
  const rest = open.length > shown ? `，列出时间最长的${shown}个` : ''
  return [
    { kind: 'paragraph', text: `尚未解决的问题${open.length}个${rest}。` },
    {
      kind: 'table',
      caption: '需协调解决的问题',
      head: ['表内序号', '提出单位', '问题', '协调单位', '时限'],
      rows: open.slice(0, shown).map(({ card, problem }) => {
        const until = dayHeldTo(problem)
        return [
          String(itemNumber(board, card)),
          unitWords(board, card.leadUnitId),
          cutTo(problem.text, 120),
          problem.askedUnitId ? unitWords(board, problem.askedUnitId) : '待明确',
          until ? monthDay(until) : '未定',
        ]
      }),
    },
  ]
}
