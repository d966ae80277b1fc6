import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'
import { Field, type FieldProps } from './field.tsx'

export interface Option<V extends string = string> {
  value: V
  label: string
  disabled?: boolean | undefined
}
export interface SelectProps<V extends string>
  extends FieldProps,
    Omit<ComponentProps<'select'>, 'onChange' | 'size' | 'value' | 'children'> {
  value: V
  options: readonly Option<V>[]
  onChange: (value: V) => void
  size?: 'm' | 's' | undefined
}

/** The browser's own select: familiar, quick, and right on a phone. For long lists use `Combo`. */
export function Select<V extends string>(props: SelectProps<V>) {
  const { label, hideLabel, hint, error, required, options, onChange, size, className, ...rest } = props
  return (
    <Field label={label} hideLabel={hideLabel} hint={hint} error={error} required={required}>
      {control => (
        <select
          {...rest}
          {...control}
          required={required}
          className={classNames('ui-input', size === 's' && 'ui-input-s', className)}
          onChange={event => onChange(event.target.value as V)}
        >
          {options.map(option => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
