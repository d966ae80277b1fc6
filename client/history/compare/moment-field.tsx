import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import type { SnapshotFacts } from '../../../shared/snapshot/snapshot.ts'
import { useBoard } from '../../live/hooks.ts'
import { Button, DateField, Popover, TextField } from '../../ui/index.ts'
import { type MomentKey, minutesOf } from './moment-key.ts'
import { keyWords, snapshotWords } from './moment-words.ts'

interface MomentFieldProps {
  readonly label: string
  readonly value: MomentKey
  readonly snapshots: readonly SnapshotFacts[]
  readonly first: CalendarDate | undefined
  readonly onChange: (key: MomentKey) => void
}

/** Which moment: now, the end of a day, a time of a day, or when somebody froze the board. */
export function MomentField(props: MomentFieldProps) {
  const { label, value, snapshots } = props
  const { t } = useTranslation(['history', 'card'])
  const view = useBoard(board => board)
  const words = keyWords(t, value, view, snapshots)
  return (
    <Popover
      label={label}
      trigger={
        <Button icon="calendar" className="moment-field" aria-label={`${label}：${words}`}>
          <small>{label}</small>
          <span className="num">{words}</span>
        </Button>
      }
    >
      {close => <Choice {...props} close={close} />}
    </Popover>
  )
}

function Choice({ value, snapshots, first, onChange, close }: MomentFieldProps & { close: () => void }) {
  const { t } = useTranslation(['history', 'card'])
  const view = useBoard(board => board)
  const at = value.kind === 'day' || value.kind === 'time' ? value.day : null
  const [day, setDay] = useState<CalendarDate | null>(at)
  const [time, setTime] = useState('')
  const minutes = time === '' ? null : minutesOf(time)
  const wrong = time !== '' && minutes === null
  const choose = (key: MomentKey) => {
    onChange(key)
    close()
  }
  const marked = snapshots.filter(one => one.reason === 'manual' || one.reason.startsWith('meeting'))
  return (
    <div className="moment-choice">
      <Button onClick={() => choose({ kind: 'now' })}>{t('moment.now')}</Button>
      <form
        onSubmit={event => {
          event.preventDefault()
          if (!day || wrong) return
          choose(minutes === null ? { kind: 'day', day } : { kind: 'time', day, minutes })
        }}
      >
        <DateField
          label={t('moment.day')}
          value={day}
          today={view.today}
          min={first}
          max={view.today}
          onChange={setDay}
          required
        />
        <TextField
          label={t('moment.time')}
          value={time}
          placeholder="24:00"
          hint={t('moment.timeHint')}
          error={wrong ? t('moment.badTime') : undefined}
          onChange={setTime}
        />
        <Button kind="primary" type="submit" disabled={!day}>
          {t('moment.choose')}
        </Button>
      </form>
      {marked.length > 0 && (
        <ul aria-label={t('moment.marked')}>
          {marked.map(one => (
            <li key={one.id}>
              <button type="button" onClick={() => choose({ kind: 'snapshot', id: one.id })}>
                {snapshotWords(t, one, view)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
