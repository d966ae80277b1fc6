import type { BoardView, CardView, MilestoneView } from '../board/view.ts'

export interface Advanced {
  readonly card: CardView
  readonly from: number
  readonly to: number
}

/** Open cards whose reported progress is higher than it was, the longest way first. */
export function advancedSince(before: BoardView, now: BoardView): readonly Advanced[] {
  return pairs(before, now)
    .flatMap(({ card, old }) => {
      const from = old?.progress ?? null
      const to = card.progress
      return !card.finished && from !== null && to !== null && to > from ? [{ card, from, to }] : []
    })
    .toSorted((a, b) => b.to - b.from - (a.to - a.from))
}

/** Milestones that were checked in between (已核). */
export function checkedSince(
  before: BoardView,
  now: BoardView,
): readonly { readonly card: CardView; readonly node: MilestoneView }[] {
  return pairs(before, now).flatMap(({ card, old }) => {
    const known = new Set(old?.milestones.filter(one => one.verified).map(one => one.stage.id))
    return card.milestones
      .filter(node => node.verified && !known.has(node.stage.id))
      .map(node => ({ card, node }))
  })
}

function pairs(before: BoardView, now: BoardView) {
  const was = new Map(before.cards.map(card => [card.id, card]))
  return now.cards.map(card => ({ card, old: was.get(card.id) }))
}
