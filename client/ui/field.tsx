import { type ReactNode, useId } from 'react'
import './field.css'
import { VisuallyHidden } from './visually-hidden.tsx'

/** What every labelled field takes. */
export interface FieldProps {
  label: string
  /** The label is read aloud only; the surroundings show what the field is. */
  hideLabel?: boolean | undefined
  hint?: ReactNode | undefined
  error?: ReactNode | undefined
  required?: boolean | undefined
}
export interface ControlProps {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

/** A label, a control, and below it a hint or what to put right. */
export function Field({
  label,
  hideLabel,
  hint,
  error,
  required,
  children,
}: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const id = useId()
  const note = error ?? hint
  return (
    <div className="ui-field">
      <label htmlFor={id} className="ui-field-label">
        {hideLabel ? <VisuallyHidden>{label}</VisuallyHidden> : label}
        {required && !hideLabel && (
          <span className="ui-field-required" aria-hidden="true">
            *
          </span>
        )}
      </label>
      {children({
        id,
        'aria-describedby': note ? `${id}-note` : undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {note && (
        <div id={`${id}-note`} className={error ? 'ui-field-error' : 'ui-field-hint'}>
          {note}
        </div>
      )}
    </div>
  )
}
