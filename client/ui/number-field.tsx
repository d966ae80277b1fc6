import { useState } from 'react'
import { classNames } from './class-names.ts'
import { Field, type FieldProps } from './field.tsx'
import { parseNumber } from './parse-number.ts'

export interface NumberFieldProps extends FieldProps {
  value: number | null
  onChange: (value: number | null) => void
  min?: number | undefined
  max?: number | undefined
  step?: number | undefined
  /** Shown inside the field, after the figure. */
  unit?: string | undefined
  size?: 'm' | 's' | undefined
  disabled?: boolean | undefined
  readOnly?: boolean | undefined
  placeholder?: string | undefined
  onFocus?: (() => void) | undefined
  onBlur?: (() => void) | undefined
}

/** Keeps what is being typed; tells only whole, valid figures. Arrow keys step. Empty means null. */
export function NumberField(props: NumberFieldProps) {
  const { label, hideLabel, hint, error, required, value, onChange, min, max, step = 1, unit, size } = props
  const [draft, setDraft] = useState<string | null>(null)
  const limits = { min: min ?? Number.NEGATIVE_INFINITY, max: max ?? Number.POSITIVE_INFINITY }
  const type = (text: string) => {
    setDraft(text)
    const parsed = parseNumber(text, limits)
    if (parsed !== undefined && parsed !== value) onChange(parsed)
  }
  const bump = (by: number) => {
    const next = Math.min(limits.max, Math.max(limits.min, (value ?? 0) + by))
    setDraft(null)
    onChange(Number(next.toFixed(6)))
  }
  return (
    <Field label={label} hideLabel={hideLabel} hint={hint} error={error} required={required}>
      {control => (
        <span className="ui-number" data-unit={unit}>
          <input
            {...control}
            inputMode="decimal"
            autoComplete="off"
            className={classNames('ui-input num', size === 's' && 'ui-input-s')}
            aria-invalid={control['aria-invalid'] ?? (isWrong(draft, limits) || undefined)}
            value={draft ?? (value === null ? '' : String(value))}
            disabled={props.disabled}
            readOnly={props.readOnly}
            required={required}
            placeholder={props.placeholder}
            onChange={event => type(event.target.value)}
            onFocus={props.onFocus}
            onBlur={() => {
              setDraft(null)
              props.onBlur?.()
            }}
            onKeyDown={event => {
              if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
              event.preventDefault()
              if (!props.readOnly) bump(event.key === 'ArrowUp' ? step : -step)
            }}
          />
          {unit && (
            <span className="ui-number-unit" aria-hidden="true">
              {unit}
            </span>
          )}
        </span>
      )}
    </Field>
  )
}

function isWrong(draft: string | null, limits: { min: number; max: number }): boolean {
  return draft !== null && parseNumber(draft, limits) === undefined
}
