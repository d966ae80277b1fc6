import type * as Y from 'yjs'
import { applyEdit } from '../../shared/board/apply-edit.ts'
import type { Edit } from '../../shared/board/edit.ts'
import type { CalendarDate } from '../../shared/calendar/date.ts'
import type { CardId } from '../../shared/ids.ts'
import type { BoardSession, FieldPlace, Overwritten } from './contract.ts'
import {
  type EditHistory,
  emptyHistory,
  forgetStepsBeside,
  remember,
  stepBack,
  stepForward,
} from './edit-history.ts'
import type { Frame } from './frame.ts'
import { lostTo, type OwnWrite, rememberWrites, withOverwritten, writesOf } from './overwritten.ts'
import { createRecentMarks, type Who } from './recent-marks.ts'
import { observeRemoteChanges, type RemoteChange } from './remote-changes.ts'
import { createReplica } from './replica.ts'
import { createTopics } from './topics.ts'

export interface CoreOptions {
  readonly doc: Y.Doc
  readonly today: CalendarDate
  readonly frame: Frame
  readonly now: () => number
  readonly who: Who
  /** One edit became one update of the document; called inside its transaction's update event. */
  readonly edited?: (edit: Edit, update: Uint8Array) => void
}

type Shared = Pick<
  BoardSession,
  | 'view'
  | 'subscribe'
  | 'edit'
  | 'undo'
  | 'redo'
  | 'history'
  | 'recent'
  | 'recents'
  | 'overwritten'
  | 'dismissOverwritten'
>

/** The part of a session that needs no server: view, own edits, undo, what others changed. */
export function createBoardCore(options: CoreOptions) {
  const { frame, now, who } = options
  /** The origin of one's own transactions. */
  const own = { name: 'own edit' }
  const topics = createTopics()
  const marks = createRecentMarks(() => topics.tell('recent'), now)
  let today = options.today
  let history: EditHistory = emptyHistory
  let writes: readonly OwnWrite[] = []
  let lost: readonly Overwritten[] = []
  let focus: FieldPlace | null = null
  let editing: Edit | null = null
  let quiet = 0
  const commanded = new Map<CardId, number>()
  let attached = attach(options.doc)

  function attach(doc: Y.Doc) {
    const replica = createReplica(doc, today, frame, () => topics.tell('board'))
    const unobserve = observeRemoteChanges(doc, origin => origin === own || quiet > 0, noteRemote)
    const onUpdate = (update: Uint8Array, origin: unknown) => {
      if (origin === own && editing) options.edited?.(editing, update)
    }
    doc.on('update', onUpdate)
    return {
      doc,
      replica,
      detach() {
        doc.off('update', onUpdate)
        unobserve()
        replica.dispose()
      },
    }
  }

  function noteRemote(all: readonly RemoteChange[]) {
    const changes = all.filter(change => now() - (commanded.get(change.card) ?? -Infinity) > ownCommandMs)
    if (changes.length === 0) return
    marks.note(changes, who)
    for (const change of changes) noteLoss(change)
  }

  function noteLoss(change: RemoteChange) {
    const loss = lostTo(change, writes, focus, now())
    const { name: by, me } = who(change.client)
    if (!loss || me) return
    const { card, field, after: theirs } = change
    writes = writes.filter(w => w.card !== card || w.field !== field)
    lost = withOverwritten(lost, { id: `${card}/${field}`, card, field, mine: loss.mine, theirs, by })
    topics.tell('notices')
  }

  /** Applies one edit and shows it at once; returns its inverse, null when it changed nothing. */
  function apply(edit: Edit): Edit | null {
    editing = edit
    const inverse = applyEdit(attached.doc, edit, own)
    editing = null
    if (!inverse) return null
    writes = rememberWrites(writes, writesOf(edit, now()), now())
    attached.replica.flush()
    return inverse
  }

  function setHistory(next: EditHistory) {
    history = next
    shownHistory = { undo: next.undo.at(-1) ?? null, redo: next.redo.at(-1) ?? null }
    topics.tell('history')
  }
  let shownHistory: ReturnType<BoardSession['history']> = { undo: null, redo: null }

  const shared: Shared = {
    view: () => attached.replica.view(),
    subscribe: topics.subscribe,
    edit(edit) {
      const inverse = apply(edit)
      if (inverse) setHistory(remember(history, inverse, now()))
    },
    undo() {
      const step = history.undo.at(-1)
      if (step) setHistory(stepBack(history, apply(step)))
    },
    redo() {
      const step = history.redo.at(-1)
      if (step) setHistory(stepForward(history, apply(step)))
    },
    history: () => shownHistory,
    recent: marks.get,
    recents: marks.all,
    overwritten: () => lost,
    dismissOverwritten(id) {
      lost = lost.filter(o => o.id !== id)
      topics.tell('notices')
    },
  }

  return {
    shared,
    topics,
    doc: () => attached.doc,
    /** Applies an edit without an undo step: intents replayed after a refusal. False when it changed nothing. */
    replay: (edit: Edit): boolean => apply(edit) !== null,
    /** Runs work whose remote changes are old news (a catch-up): no marks, no notices. */
    quietly<T>(work: () => T): T {
      quiet++
      try {
        return work()
      } finally {
        quiet--
      }
    },
    setFocus(where: FieldPlace | null) {
      focus = where
    },
    /** Changes of these cards in the next moments are the outcome of one's own command, not a stranger's doing. */
    noteCommand(cards: readonly CardId[]) {
      for (const card of cards) commanded.set(card, now())
    },
    forgetSteps: (refused: Edit) => setHistory(forgetStepsBeside(history, refused)),
    today: () => today,
    setToday(day: CalendarDate) {
      if (day === today) return
      today = day
      attached.replica.setToday(day)
    },
    /** Another copy of the same board takes this one's place; undo steps stay, they are plain values. */
    replaceDoc(doc: Y.Doc) {
      const before = attached
      attached = attach(doc)
      before.detach()
      topics.tell('board')
    },
    dispose() {
      marks.clear()
      attached.detach()
    },
  }
}

const ownCommandMs = 3000
