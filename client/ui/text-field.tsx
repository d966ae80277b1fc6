import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'
import { Field, type FieldProps } from './field.tsx'

export interface TextFieldProps
  extends FieldProps,
    Omit<ComponentProps<'input'>, 'onChange' | 'size' | 'value'> {
  value: string
  onChange: (value: string) => void
  size?: 'm' | 's' | undefined
}

export function TextField(props: TextFieldProps) {
  const { label, hideLabel, hint, error, required, onChange, size, className, type = 'text', ...rest } = props
  return (
    <Field label={label} hideLabel={hideLabel} hint={hint} error={error} required={required}>
      {control => (
        <input
          {...rest}
          {...control}
          type={type}
          required={required}
          className={classNames('ui-input', size === 's' && 'ui-input-s', className)}
          onChange={event => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
