import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'
import { Field, type FieldProps } from './field.tsx'

export interface TextAreaProps extends FieldProps, Omit<ComponentProps<'textarea'>, 'onChange' | 'value'> {
  value: string
  onChange: (value: string) => void
}

export function TextArea(props: TextAreaProps) {
  const { label, hideLabel, hint, error, required, onChange, className, rows = 3, ...rest } = props
  return (
    <Field label={label} hideLabel={hideLabel} hint={hint} error={error} required={required}>
      {control => (
        <textarea
          {...rest}
          {...control}
          rows={rows}
          required={required}
          className={classNames('ui-input', className)}
          onChange={event => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
