import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import type { Control } from '../../../shared/meeting/control.ts'
import type { MeetingView } from '../../../shared/meeting/view.ts'
import { IconButton, useHotkey } from '../../ui/index.ts'
import { neighbourItem } from '../agenda/agenda-sums.ts'
import { useControlAct } from './use-control-act.ts'

/** The presenter's own: previous, next (a clicker's PageUp and PageDown, in the meeting itself the arrows), and the timer. */
export function StepButtons({ meeting, control }: { meeting: MeetingView; control: Control }) {
  const { t } = useTranslation('meeting')
  const { act, busy } = useControlAct(meeting.id)
  const running = control.timer.runningSince !== null
  const step = (by: 1 | -1) => {
    const item = neighbourItem(meeting.items, control.itemId, by)
    if (item && !busy) act({ act: 'item', itemId: item.id })
  }
  useHotkey('pagedown', () => step(1))
  useHotkey('pageup', () => step(-1))
  // Elsewhere the arrows are the view's own.
  const atMeeting = useLocation().pathname.endsWith(`/meeting/${meeting.id}`)
  useHotkey('arrowright', () => step(1), atMeeting)
  useHotkey('arrowleft', () => step(-1), atMeeting)
  return (
    <span className="mbar-steps">
      <IconButton
        icon="chevron-left"
        size="s"
        label={t('present.previous')}
        disabled={!neighbourItem(meeting.items, control.itemId, -1)}
        onClick={() => step(-1)}
      />
      <IconButton
        icon="chevron-right"
        size="s"
        label={t('present.next')}
        disabled={!neighbourItem(meeting.items, control.itemId, 1)}
        onClick={() => step(1)}
      />
      <IconButton
        icon="clock"
        size="s"
        label={t(running ? 'present.pause' : 'present.resume')}
        aria-pressed={!running}
        disabled={control.itemId === null || busy}
        onClick={() => act({ act: 'timer', run: !running })}
      />
    </span>
  )
}
