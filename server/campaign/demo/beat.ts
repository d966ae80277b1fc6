import type { CommandInput } from '../../../shared/board/command.ts'
import type { Edit } from '../../../shared/board/edit.ts'
import type { Instant } from '../../../shared/calendar/date.ts'
import type { CardId } from '../../../shared/ids.ts'
import type { DemoFile } from './demo-host.ts'
import type { NoteStory } from './meetings/meeting-story.ts'

/** What the story calls things by before they have ids: cards by key, problems and requests by `key/name`. */
export interface Names {
  card(key: string): CardId
  /** The id made by the beat that was given this name. */
  made(name: string): string
}

/** One thing one person did at one moment. `made` names the ids it makes, in order. */
export interface Beat {
  readonly at: Instant
  readonly by: string
  readonly made?: readonly string[]
  readonly act:
    | { readonly kind: 'command'; readonly command: (names: Names) => CommandInput }
    | { readonly kind: 'edit'; readonly edits: (names: Names) => readonly Edit[] }
    | { readonly kind: 'attach'; readonly card: string; readonly file: () => DemoFile }
    /** `meeting` is the name it was planned under. */
    | { readonly kind: 'meeting'; readonly step: 'open' | 'close'; readonly meeting: string }
    | { readonly kind: 'sign'; readonly meeting: string; readonly number: string; readonly signer: string }
    | { readonly kind: 'note'; readonly meeting: string; readonly note: NoteStory }
}

export const commandBeat = (
  at: Instant,
  by: string,
  command: (names: Names) => CommandInput,
  ...made: string[]
): Beat => ({ at, by, made, act: { kind: 'command', command } })

export const editBeat = (at: Instant, by: string, edits: (names: Names) => readonly Edit[]): Beat => ({
  at,
  by,
  act: { kind: 'edit', edits },
})
