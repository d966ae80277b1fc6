import * as Y from 'yjs'
import type { CalendarDate } from '../calendar/date.ts'
import type { CardId } from '../ids.ts'
import { isId } from './accept-at-a-glance.ts'
import { contextOf, sameForCards } from './card-context.ts'
import { createCardLine } from './card-line.ts'
import { createLampCount } from './count-lamps.ts'
import { cardsOf, meetingsOf, planOf } from './document.ts'
import { keepList, keepSame } from './keep-same.ts'
import { createMeetingBook } from './meeting-book.ts'
import { projectCard } from './project-card.ts'
import { type CardRecord, readCard, rereadCard } from './read-card.ts'
import { createPlanReader } from './read-plan.ts'
import { createTargetTally } from './tally-targets.ts'
import type { BoardView, CardView } from './view.ts'
import { watchBoard } from './watch-board.ts'

export interface Projector {
  /** The newest view; the same object until something in it changed. Work is done here, not when the document changes. */
  view(): BoardView
  setToday(today: CalendarDate): void
  /** Stops observing the document; the last view stays readable. */
  dispose(): void
}

interface Shown {
  record: CardRecord
  view: CardView
}

/**
 * Keeps a `BoardView` of a document, at a cost that follows the change and not the board: only cards that were touched are read
 * and projected again, and whatever comes out equal keeps its identity.
 */
export function createProjector(doc: Y.Doc, today: CalendarDate): Projector {
  const cards = cardsOf(doc)
  const meetings = meetingsOf(doc)
  const changes = watchBoard(cards, meetings, planOf(doc))
  const plan = createPlanReader(planOf(doc))
  const shown = new Map<CardId, Shown>()
  const broken = new Set<string>()
  const line = createCardLine()
  const lamps = createLampCount()
  const tally = createTargetTally()
  const book = createMeetingBook(meetings)
  let cardFaults = 0
  let deleted: readonly CardView[] = []
  let binChanged = false
  let context = contextOf(plan.view, today, null)
  let view: BoardView | null = null

  function show(record: CardRecord): void {
    const card = shown.get(record.id)
    const before = card?.view ?? null
    const projected = projectCard(record, context)
    const after = keepSame(before ?? undefined, projected.view)
    if (card) Object.assign(card, { record, view: after })
    else shown.set(record.id, { record, view: after })
    swap(before, after)
    tally.replace(record.id, after.deletedAt === null ? projected.entries : null)
  }

  function hide(id: CardId): void {
    const card = shown.get(id)
    if (!card) return
    shown.delete(id)
    swap(card.view, null)
    tally.replace(id, null)
  }

  function swap(before: CardView | null, after: CardView | null): void {
    if (before === after) return
    cardFaults += (after?.faults.length ?? 0) - (before?.faults.length ?? 0)
    const [livingBefore, livingAfter] = [living(before), living(after)]
    line.replace(livingBefore, livingAfter)
    lamps.replace(livingBefore, livingAfter)
    if (before !== livingBefore || after !== livingAfter) binChanged = true
  }

  /** One card whose keys changed; null keys: all of it, because it is new, replaced or gone. */
  function refresh(key: string, keys: ReadonlySet<string> | null): void {
    const map = cards.get(key)
    const id = isId(key) ? (key as CardId) : null
    broken.delete(key)
    if (!id || !(map instanceof Y.Map)) {
      if (id) hide(id)
      if (cards.has(key)) broken.add(key)
      return
    }
    const known = keys && shown.get(id)?.record
    if (known) rereadCard(known, map, keys)
    show(known ?? readCard(id, map))
  }

  function update(): void {
    if (changes.plan.size > 0) plan.reread(changes.plan)
    const before = context
    context = contextOf(plan.view, today, before)
    tally.follow(context)
    for (const [key, keys] of changes.cards) refresh(key, keys)
    if (!sameForCards(before, context))
      for (const card of shown.values()) if (!changes.cards.has(card.record.id)) show(card.record)
    line.settle()
    if (binChanged) deleted = keepList(deleted, binOf(shown.values()))
    binChanged = false
    book.follow(changes.meetings, today)
    changes.clear()
    tally.settle()
  }

  function viewNow(): BoardView {
    const next: BoardView = {
      today,
      plan: plan.view,
      cards: line.cards,
      index: line.index,
      deleted,
      targets: tally.targets,
      lampCounts: lamps.counts,
      meetings: book.meetings,
      decisions: book.decisions,
      faults: plan.faults + cardFaults + broken.size + book.faults,
    }
    return view && sameParts(view, next) ? view : next
  }

  for (const key of cards.keys()) changes.cards.set(key, null)
  for (const key of meetings.keys()) changes.meetings.set(key, null)
  return {
    view() {
      if (!view || changes.any() || context.today !== today) {
        update()
        view = viewNow()
      }
      return view
    },
    setToday(next) {
      today = next
    },
    dispose: changes.stop,
  }
}

const living = (card: CardView | null): CardView | null => (card?.deletedAt === null ? card : null)

/** Newest first. */
function binOf(cards: Iterable<Shown>): readonly CardView[] {
  const deleted: CardView[] = []
  for (const { view } of cards) if (view.deletedAt !== null) deleted.push(view)
  return deleted.sort((a, b) => (b.deletedAt ?? 0) - (a.deletedAt ?? 0) || (a.id < b.id ? -1 : 1))
}

const sameParts = (a: BoardView, b: BoardView): boolean =>
  (Object.keys(b) as (keyof BoardView)[]).every(part => a[part] === b[part])
