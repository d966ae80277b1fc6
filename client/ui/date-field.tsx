import { useRef, useState } from 'react'
import { CalendarGrid } from './calendar-grid.tsx'
import { parseYmd, readTypedDate } from './calendar-month.ts'
import { classNames } from './class-names.ts'
import './date-field.css'
import { Field, type FieldProps } from './field.tsx'
import { Floating } from './floating.tsx'
import { IconButton } from './icon-button.tsx'
import { useUiWords } from './words.ts'

export interface DateFieldProps<D extends string> extends FieldProps {
  /** `YYYY-MM-DD` */
  value: D | null
  onChange: (value: D | null) => void
  /** The business day, from the server's clock; marks the calendar and completes 「10-11」. */
  today: string
  min?: string | undefined
  max?: string | undefined
  size?: 'm' | 's' | undefined
  disabled?: boolean | undefined
}

/** Typed in any usual form or picked from a month; shown as 2021年10月11日. */
export function DateField<D extends string = string>(props: DateFieldProps<D>) {
  const { label, hideLabel, hint, required, value, onChange, today, size, disabled } = props
  const words = useUiWords()
  const anchor = useRef<HTMLSpanElement>(null)
  const [draft, setDraft] = useState<string | null>(null)
  const [wrong, setWrong] = useState(false)
  const [open, setOpen] = useState(false)
  const commit = () => {
    if (draft === null) return
    const read = readTypedDate(draft, Number(today.slice(0, 4)))
    setWrong(read === undefined)
    if (read === undefined) {
      // nobody may save the date that stood here before while the screen shows another one
      if (required) onChange(null)
      return
    }
    setDraft(null)
    if (read !== value) onChange(read as D | null)
  }
  const pick = (date: string | null) => {
    setOpen(false)
    setDraft(null)
    setWrong(false)
    onChange(date as D | null)
    anchor.current?.querySelector('input')?.focus()
  }
  const error = props.error ?? (wrong ? words.badDate : undefined)
  return (
    <Field label={label} hideLabel={hideLabel} hint={hint} error={error} required={required}>
      {control => (
        <span className="ui-date" ref={anchor}>
          <input
            {...control}
            className={classNames('ui-input num', size === 's' && 'ui-input-s')}
            value={draft ?? readable(value, words)}
            placeholder={words.dateExample}
            disabled={disabled}
            required={required}
            autoComplete="off"
            onChange={event => setDraft(event.target.value)}
            onBlur={commit}
            onKeyDown={event => event.key === 'Enter' && commit()}
          />
          <IconButton
            label={words.openCalendar}
            icon="calendar"
            size="s"
            disabled={disabled}
            aria-haspopup="dialog"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          />
          {open && (
            <Floating anchor={anchor} onClose={() => setOpen(false)} role="dialog" aria-label={label}>
              <CalendarGrid value={value} today={today} min={props.min} max={props.max} onPick={pick} />
              <div className="ui-date-foot">
                <button type="button" className="ui-date-quick" onClick={() => pick(today)}>
                  {words.today}
                </button>
                {!required && (
                  <button type="button" className="ui-date-quick" onClick={() => pick(null)}>
                    {words.clear}
                  </button>
                )}
              </div>
            </Floating>
          )}
        </span>
      )}
    </Field>
  )
}

function readable(value: string | null, words: ReturnType<typeof useUiWords>): string {
  const ymd = value ? parseYmd(value) : null
  return ymd ? words.date(ymd.year, ymd.month, ymd.day) : ''
}
