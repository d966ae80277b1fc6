import './toggle.css'

export interface ToggleProps {
  checked: boolean
  onChange: (checked: boolean) => void
  label: string
  disabled?: boolean | undefined
}

/** On or off, at once; for a choice that waits for 保存 use a checkbox in a form. */
export function Toggle({ checked, onChange, label, disabled }: ToggleProps) {
  return (
    <label className="ui-toggle">
      <input
        type="checkbox"
        role="switch"
        checked={checked}
        aria-checked={checked}
        disabled={disabled}
        onChange={event => onChange(event.target.checked)}
      />
      <span className="ui-toggle-track" aria-hidden="true" />
      <span>{label}</span>
    </label>
  )
}
