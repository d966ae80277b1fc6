import * as Y from 'yjs'
import { cardsOf, meetingsOf, planOf } from '../board/document.ts'
import { createCardMap, createMeetingMap, plainJson } from '../board/genesis.ts'
import { createProjector } from '../board/project-board.ts'
import type { BoardView } from '../board/view.ts'
import { textFields } from '../card/fields.ts'
import type { FrozenBoard, FrozenDelta, Plain } from './frozen-board.ts'

/** A board of the past, read like the live one. */
export interface Past {
  /** As the live board showed it that day; unchanged objects keep their identity from one step to the next. */
  view(): BoardView
  /** Goes to another day; the cost follows the difference. */
  step(delta: FrozenDelta): void
  /** The last view stays readable. */
  dispose(): void
}

/** HIST-1: writes a frozen board into a document of its own and projects it with the code of the live one. */
export function openPast(frozen: FrozenBoard): Past {
  const doc = new Y.Doc({ gc: true })
  const projector = createProjector(doc, frozen.today)
  const write = ({ cards, meetings, plan, today }: FrozenBoard | FrozenDelta) => {
    doc.transact(() => {
      putAll(cardsOf(doc), cards, cardMapOf)
      putAll(meetingsOf(doc), meetings, meetingMapOf)
      putAll(planOf(doc), plan, plainJson)
    })
    projector.setToday(today)
  }
  write(frozen)
  return {
    view: () => projector.view(),
    step: write,
    dispose() {
      projector.view()
      projector.dispose()
      doc.destroy()
    },
  }
}

/** A frozen board as every screen reads it; for one look, `openPast` for many. */
export function thawBoard(frozen: FrozenBoard): BoardView {
  const past = openPast(frozen)
  const view = past.view()
  past.dispose()
  return view
}

function putAll<T, M>(
  root: Y.Map<M>,
  values: Readonly<Record<string, T | null>>,
  make: (value: T) => M,
): void {
  for (const [key, value] of Object.entries(values)) {
    if (value === null) root.delete(key)
    else root.set(key, make(value))
  }
}

function cardMapOf(plain: Plain): Y.Map<unknown> {
  const texts = Object.keys(textFields)
  const fields = Object.fromEntries(Object.entries(plain).filter(([key]) => !texts.includes(key)))
  return createCardMap(fields, Object.fromEntries(texts.map(key => [key, String(plain[key] ?? '')])))
}

function meetingMapOf(plain: Plain): Y.Map<unknown> {
  const isNote = (key: string) => key.startsWith('note:')
  const map = createMeetingMap(
    Object.fromEntries(Object.entries(plain).filter(([key]) => !isNote(key) && !key.startsWith('item:'))),
  )
  for (const [key, value] of Object.entries(plain)) {
    if (key.startsWith('item:')) map.set(key, plainJson(value))
    if (isNote(key)) map.set(key, new Y.Text(String(value)))
  }
  return map
}
