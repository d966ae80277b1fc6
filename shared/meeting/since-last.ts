import type { BoardView, CardView } from '../board/view.ts'
import type { AreaId, CardId, ListId, UnitId } from '../ids.ts'
import type { Stage } from '../plan/plan.ts'

type ProblemOfCard = CardView['problems'][number]
type ReplanOfCard = CardView['replans'][number]

/** Part of a board; `unitId` is the lead unit. Each board is asked as of its own day, so a card that left a list is removed from it. */
export interface SinceScope {
  readonly areaId?: AreaId
  readonly unitId?: UnitId
  readonly listId?: ListId
}

/** What happened between two boards, each list in the order of the board. A card may stand in several. */
export interface SinceLast {
  readonly added: readonly CardView[]
  /** As they last were. */
  readonly removed: readonly CardView[]
  /** To another stage, but for those completed. */
  readonly moved: readonly {
    readonly card: CardView
    readonly from: Stage | null
    readonly to: Stage | null
  }[]
  readonly completed: readonly CardView[]
  /** Red now and not before, new cards included. */
  readonly newlyRed: readonly CardView[]
  /** Red before and not now. */
  readonly recovered: readonly CardView[]
  readonly newlyOverdue: readonly { readonly card: CardView; readonly stages: readonly Stage[] }[]
  readonly replanned: readonly { readonly card: CardView; readonly replans: readonly ReplanOfCard[] }[]
  readonly problems: {
    readonly raised: readonly CardProblem[]
    readonly answered: readonly CardProblem[]
    readonly closed: readonly CardProblem[]
  }
}

export interface CardProblem {
  readonly card: CardView
  readonly problem: ProblemOfCard
}

/** MEET-6: what is different now. `before` is a thawed snapshot; the same board twice gives nothing. */
export function sinceLast(before: BoardView, now: BoardView, scope: SinceScope = {}): SinceLast {
  const was = new Map(within(before, scope).map(card => [card.id, card]))
  const cards = within(now, scope)
  const pairs: Pair[] = cards.map(card => ({ card, old: was.get(card.id) ?? null }))
  const known = pairs.filter(isKnown)
  const here = new Set(cards.map(card => card.id))
  return {
    added: pairs.filter(pair => !pair.old).map(cardOf),
    removed: [...was.values()].filter(card => !here.has(card.id)),
    moved: known
      .filter(pair => pair.old.stage?.id !== pair.card.stage?.id && !hasCompleted(pair))
      .map(({ card, old }) => ({ card, from: old.stage, to: card.stage })),
    completed: known.filter(hasCompleted).map(cardOf),
    newlyRed: pairs.filter(({ card, old }) => card.lamp === 'red' && old?.lamp !== 'red').map(cardOf),
    recovered: known.filter(({ card, old }) => old.lamp === 'red' && card.lamp !== 'red').map(cardOf),
    newlyOverdue: pairs
      .map(({ card, old }) => ({ card, stages: newlyOverdueStages(card, old) }))
      .filter(({ stages }) => stages.length > 0),
    replanned: known
      .map(({ card, old }) => ({ card, replans: newOnes(card.replans, old.replans) }))
      .filter(({ replans }) => replans.length > 0),
    problems: problemsSince(pairs),
  }
}

/** How many things happened; nought says that nothing did. */
export function countSince({ problems, ...lists }: SinceLast): number {
  return [...Object.values(lists), ...Object.values(problems)].reduce((sum, list) => sum + list.length, 0)
}

interface Pair {
  readonly card: CardView
  /** Null: not on the board, or not in the scope, before. */
  readonly old: CardView | null
}
type KnownPair = Pair & { readonly old: CardView }

const isKnown = (pair: Pair): pair is KnownPair => pair.old !== null
const cardOf = ({ card }: Pair): CardView => card
const hasCompleted = ({ card, old }: KnownPair): boolean => card.finished && !old.finished

const within = ({ cards }: BoardView, { areaId, unitId, listId }: SinceScope): readonly CardView[] =>
  cards.filter(
    card =>
      (!areaId || card.areaId === areaId || card.moreAreaIds.includes(areaId)) &&
      (!unitId || card.leadUnitId === unitId) &&
      (!listId || card.listIds.includes(listId)),
  )

function newlyOverdueStages(card: CardView, old: CardView | null): Stage[] {
  const late = new Set(overdue(old ?? { milestones: [] }).map(stage => stage.id))
  return overdue(card).filter(stage => !late.has(stage.id))
}

const overdue = ({ milestones }: Pick<CardView, 'milestones'>): Stage[] =>
  milestones.filter(one => one.state === 'overdue').map(one => one.stage)

function newOnes<T extends { readonly id: string }>(now: readonly T[], before: readonly T[]): T[] {
  const known = new Set(before.map(one => one.id))
  return now.filter(one => !known.has(one.id))
}

function problemsSince(pairs: readonly Pair[]): SinceLast['problems'] {
  const all = pairs.flatMap(({ card, old }) =>
    card.problems.map(problem => ({
      card,
      problem,
      was: old?.problems.find(one => one.id === problem.id) ?? null,
    })),
  )
  const only = (holds: (one: (typeof all)[number]) => boolean): CardProblem[] =>
    all.filter(holds).map(({ card, problem }) => ({ card, problem }))
  return {
    raised: only(({ was }) => was === null),
    answered: only(({ problem, was }) => problem.answers.length > (was?.answers.length ?? 0)),
    closed: only(({ problem, was }) => problem.state === 'closed' && was?.state !== 'closed'),
  }
}

/** Cards anything happened to, for a mark on the live board. */
export function touchedSince({ problems, removed: _removed, ...lists }: SinceLast): ReadonlySet<CardId> {
  const touched = new Set<CardId>()
  for (const list of [...Object.values(lists), ...Object.values(problems)])
    for (const one of list) touched.add('card' in one ? one.card.id : one.id)
  return touched
}
