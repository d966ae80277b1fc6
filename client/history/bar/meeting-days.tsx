import { useMemo } from 'react'
import type { Span } from '../../../shared/calendar/span.ts'
import { useBoard } from '../../live/hooks.ts'
import { placeOf } from './axis.ts'

/** The days a dispatch meeting was held, by name under the pointer. */
export function MeetingDays({ axis }: { axis: Span }) {
  const meetings = useBoard(view => view.meetings)
  const held = useMemo(
    () =>
      meetings.filter(
        ({ head, state }) =>
          state.kind !== 'planned' &&
          state.kind !== 'cancelled' &&
          head.on >= axis.from &&
          head.on <= axis.to,
      ),
    [meetings, axis],
  )
  return held.map(({ id, head }) => (
    <i
      key={id}
      className="scrubber-meeting"
      title={`${head.title} ${head.on}`}
      style={{ insetInlineStart: `${placeOf(axis, head.on) * 100}%` }}
    />
  ))
}
