import type { ComboOption } from './combo-match.ts'
import { Icon } from './icon.tsx'

export interface ComboListProps<V extends string> {
  id: string
  label: string
  options: readonly ComboOption<V>[]
  chosen: readonly V[]
  at: number
  multi: boolean
  none: string
  onHover: (index: number) => void
  onChoose: (value: V) => void
}

/** Presses keep the focus in the input, so that typing goes on after a choice. */
export function ComboList<V extends string>(props: ComboListProps<V>) {
  const { id, label, options, chosen, at, multi, none, onHover, onChoose } = props
  return (
    <div
      id={id}
      role="listbox"
      aria-label={label}
      aria-multiselectable={multi}
      className="ui-combo-list"
      onMouseDown={event => event.preventDefault()}
    >
      {options.length === 0 && <div className="ui-combo-none">{none}</div>}
      {options.map((option, index) => (
        <div
          key={option.value}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={chosen.includes(option.value)}
          data-at={index === at || undefined}
          className="ui-combo-option"
          onMouseMove={() => index !== at && onHover(index)}
          onClick={() => onChoose(option.value)}
          onKeyDown={event => event.key === 'Enter' && onChoose(option.value)}
        >
          <span className="ui-combo-check">
            {chosen.includes(option.value) && <Icon name="check" size={14} />}
          </span>
          <span className="ui-combo-label">{option.label}</span>
          {option.hint && <span className="ui-combo-hint">{option.hint}</span>}
        </div>
      ))}
    </div>
  )
}
