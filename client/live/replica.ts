import type * as Y from 'yjs'
import { createProjector } from '../../shared/board/project-board.ts'
import type { BoardView } from '../../shared/board/view.ts'
import type { CalendarDate } from '../../shared/calendar/date.ts'
import type { Frame } from './frame.ts'

/** A document and its projection. The view moves at frame boundaries, or at once when `flush` is called. */
export interface Replica {
  readonly doc: Y.Doc
  view(): BoardView
  flush(): void
  setToday(today: CalendarDate): void
  dispose(): void
}

/** `changed` is called only when the view is another object than before. */
export function createReplica(doc: Y.Doc, today: CalendarDate, frame: Frame, changed: () => void): Replica {
  const projector = createProjector(doc, today)
  let view = projector.view()
  let waiting = false
  let disposed = false

  const flush = () => {
    if (disposed) return
    const next = projector.view()
    if (next === view) return
    view = next
    changed()
  }
  const soon = () => {
    if (waiting) return
    waiting = true
    frame(() => {
      waiting = false
      flush()
    })
  }
  doc.on('update', soon)
  return {
    doc,
    view: () => view,
    flush,
    setToday(day) {
      projector.setToday(day)
      flush()
    },
    dispose() {
      disposed = true
      doc.off('update', soon)
      projector.dispose()
    },
  }
}
