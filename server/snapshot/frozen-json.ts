import type { FrozenBoard } from '../../shared/snapshot/frozen-board.ts'
import { canonicalJson } from '../room/canonical-json.ts'
import { breathing } from './breath.ts'
import { frozenText } from './frozen-text.ts'

/** `canonicalJson` of a board, letting others work in between: thousands of cards would stop every room for as long as they take. */
export async function frozenJson(board: FrozenBoard): Promise<string> {
  const breathe = breathing()
  const textsOf = async (values: Readonly<Record<string, unknown>>) => {
    const texts = new Map<string, string>()
    for (const [id, value] of Object.entries(values)) {
      texts.set(id, canonicalJson(value))
      await breathe()
    }
    return texts
  }
  const pieces = frozenText({
    today: board.today,
    cards: await textsOf(board.cards),
    meetings: await textsOf(board.meetings),
    plan: await textsOf(board.plan),
    standing: await textsOf(board.standing),
    metrics: canonicalJson(board.metrics),
  })
  return [...pieces].join('')
}
