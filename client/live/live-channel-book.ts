import type { MeetingId } from '../../shared/ids.ts'
import type { Control } from '../../shared/meeting/control.ts'
import type { Move } from '../../shared/protocol/live.ts'

/** The controls as a page knows them: whatever comes late or twice changes nothing. Each act answers whether anything changed. */
export interface ControlBook {
  /** The same array until something changed. */
  all(): readonly Control[]
  has(meeting: MeetingId): boolean
  /**
   * Everything anew: what the server answers to who asks. What has ended is not in it; of what is, a version below the one known is an answer
   * that was overtaken.
   */
  reset(controls: readonly Control[]): boolean
  /** The server says that it is at an earlier version than is known: it began anew, and its next answer holds. */
  forget(meeting: MeetingId): void
  /** By an event: the newest version, and of one version the newest word. */
  put(control: Control): boolean
  /** By the answer to an act, which events may have overtaken. */
  answered(control: Control): boolean
  moved(move: Move): boolean
  count(meeting: MeetingId, followers: number): boolean
  end(meeting: MeetingId): boolean
}

export function createControlBook(): ControlBook {
  let controls: readonly Control[] = []
  let movedAt = new Map<MeetingId, number>()

  const find = (meeting: MeetingId) => controls.find(control => control.meeting === meeting)
  const change = (meeting: MeetingId, to: (control: Control) => Control) => {
    if (!find(meeting)) return false
    controls = controls.map(control => (control.meeting === meeting ? to(control) : control))
    return true
  }
  const add = (control: Control) => {
    controls = [...controls, control]
    return true
  }
  return {
    all: () => controls,
    has: meeting => find(meeting) !== undefined,
    reset(anew) {
      movedAt = new Map()
      controls = anew.map(control => {
        const known = find(control.meeting)
        return known && known.version > control.version ? known : control
      })
      return true
    },
    forget(meeting) {
      controls = controls.filter(control => control.meeting !== meeting)
    },
    put(control) {
      const known = find(control.meeting)
      if (!known) return add(control)
      return control.version >= known.version && change(control.meeting, () => control)
    },
    answered(control) {
      const known = find(control.meeting)
      return known !== undefined && control.version > known.version && change(control.meeting, () => control)
    },
    moved({ meeting, focus, at }) {
      if (at <= (movedAt.get(meeting) ?? 0)) return false
      movedAt.set(meeting, at)
      return change(meeting, control => ({ ...control, focus }))
    },
    count: (meeting, followers) =>
      find(meeting)?.followers !== followers && change(meeting, control => ({ ...control, followers })),
    end(meeting) {
      movedAt.delete(meeting)
      if (!find(meeting)) return false
      controls = controls.filter(control => control.meeting !== meeting)
      return true
    },
  }
}
