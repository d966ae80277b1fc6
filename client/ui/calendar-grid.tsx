import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { addDays, addMonths, monthGrid, parseYmd } from './calendar-month.ts'
import './calendar-grid.css'
import { IconButton } from './icon-button.tsx'
import { useUiWords } from './words.ts'

export interface CalendarGridProps {
  value: string | null
  today: string
  min?: string | undefined
  max?: string | undefined
  onPick: (date: string) => void
}

const steps: Readonly<Record<string, (date: string) => string>> = {
  ArrowLeft: date => addDays(date, -1),
  ArrowRight: date => addDays(date, 1),
  ArrowUp: date => addDays(date, -7),
  ArrowDown: date => addDays(date, 7),
  PageUp: date => addMonths(date, -1),
  PageDown: date => addMonths(date, 1),
}

/** One month; arrow keys move by day and week, Page keys by month, Enter picks. */
export function CalendarGrid({ value, today, min, max, onPick }: CalendarGridProps) {
  const words = useUiWords()
  const [at, setAt] = useState(value ?? today)
  const grid = useRef<HTMLDivElement>(null)
  const shown = parseYmd(at) ?? { year: 2000, month: 1, day: 1 }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the day whenever it moves
  useEffect(() => grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus(), [at])
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (!step) return
    event.preventDefault()
    setAt(step(at))
  }
  const outside = (date: string) => (min !== undefined && date < min) || (max !== undefined && date > max)
  return (
    <div className="ui-calendar">
      <div className="ui-calendar-head">
        <IconButton
          label={words.previousMonth}
          icon="chevron-left"
          size="s"
          onClick={() => setAt(addMonths(at, -1))}
        />
        <span aria-live="polite">{words.monthTitle(shown.year, shown.month)}</span>
        <IconButton
          label={words.nextMonth}
          icon="chevron-right"
          size="s"
          onClick={() => setAt(addMonths(at, 1))}
        />
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid container everywhere */}
      <div className="ui-calendar-days" ref={grid} onKeyDown={onKeyDown} role="group">
        {words.weekdays.map(day => (
          <span key={day} className="ui-calendar-weekday" aria-hidden="true">
            {day}
          </span>
        ))}
        {monthGrid(shown.year, shown.month).map(date => (
          <Day
            key={date}
            date={date}
            current={date === at}
            picked={date === value}
            today={date === today}
            muted={parseYmd(date)?.month !== shown.month}
            disabled={outside(date)}
            onPick={onPick}
          />
        ))}
      </div>
    </div>
  )
}

interface DayProps {
  date: string
  current: boolean
  picked: boolean
  today: boolean
  muted: boolean
  disabled: boolean
  onPick: (date: string) => void
}

function Day({ date, current, picked, today, muted, disabled, onPick }: DayProps) {
  const words = useUiWords()
  const ymd = parseYmd(date)
  if (!ymd) return null
  return (
    <button
      type="button"
      className="ui-calendar-day num"
      tabIndex={current ? 0 : -1}
      aria-pressed={picked}
      aria-current={today ? 'date' : undefined}
      aria-label={words.date(ymd.year, ymd.month, ymd.day)}
      aria-disabled={disabled}
      data-muted={muted || undefined}
      onClick={() => !disabled && onPick(date)}
    >
      {ymd.day}
    </button>
  )
}
