import type { Control, Focus } from '../../../shared/meeting/control.ts'
import { type Shown, shownAt } from '../../../shared/screen/rotation.ts'
import type { ScreenPage, ScreenState } from '../../../shared/screen/screen.ts'

/** What the wall shows now. `shown` is the place in the playlist; null while it follows a meeting. */
export interface Picture {
  readonly page: ScreenPage
  readonly shown: Shown | null
}

const overview: ScreenPage = { kind: 'overview' }
const meetingPage: ScreenPage = { kind: 'meeting' }

/** The picture at a moment: `running` is the meeting the wall is bound to, if one runs. Real server time in milliseconds. */
export function pictureAt(state: ScreenState, running: Control | null, now: number): Picture {
  if (state.mode === 'follow' && running) return { page: pageOfFocus(running.focus), shown: null }
  const shown = shownAt(state, now)
  return { page: state.playlist[shown.at]?.page ?? overview, shown }
}

/**
 * Where the presenter is, as a page of the wall. A view the wall has drawn for ten metres is shown as that page; a card, a table or a form is
 * not readable from there, so the meeting's own page shows what it is about.
 */
export function pageOfFocus(focus: Focus | null): ScreenPage {
  if (focus === null || new URLSearchParams(focus.search).has('card')) return meetingPage
  switch (focus.view) {
    case 'gantt':
      return { kind: 'map' }
    case 'targets':
      return { kind: 'targets' }
    case 'problems':
      return { kind: 'problems' }
    default:
      return meetingPage
  }
}
