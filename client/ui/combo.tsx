import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import './combo.css'
import { ComboList } from './combo-list.tsx'
import { type ComboOption, matchOptions } from './combo-match.ts'
import { Field, type FieldProps } from './field.tsx'
import { Floating } from './floating.tsx'
import { IconButton } from './icon-button.tsx'
import { useUiWords } from './words.ts'

export type { ComboOption }

interface Common<V extends string> extends FieldProps {
  options: readonly ComboOption<V>[]
  placeholder?: string | undefined
  disabled?: boolean | undefined
}
interface Single<V extends string> extends Common<V> {
  multi?: false | undefined
  value: V | null
  onChange: (value: V | null) => void
}
interface Multi<V extends string> extends Common<V> {
  multi: true
  value: readonly V[]
  onChange: (value: readonly V[]) => void
}
export type ComboProps<V extends string> = Single<V> | Multi<V>

/** A searchable list of options; with `multi` several may be chosen. The ARIA combobox pattern: the focus stays in the input. */
export function Combo<V extends string>(props: ComboProps<V>) {
  const { label, hideLabel, hint, error, required, options, disabled } = props
  const words = useUiWords()
  const listId = useId()
  const anchor = useRef<HTMLSpanElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const found = matchOptions(options, typed)
  const chosen: readonly V[] = props.multi ? props.value : props.value === null ? [] : [props.value]

  const close = () => {
    setOpen(false)
    setTyped('')
  }
  const show = () => {
    if (disabled || open) return
    setAt(
      Math.max(
        0,
        options.findIndex(option => chosen.includes(option.value)),
      ),
    )
    setOpen(true)
  }
  const choose = (value: V) => {
    if (props.multi) return props.onChange(toggled(options, props.value, value))
    props.onChange(value)
    close()
  }
  const clear = () => {
    if (props.multi) props.onChange([])
    else props.onChange(null)
    input.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (!open) return show()
      const step = event.key === 'ArrowDown' ? 1 : -1
      setAt(found.length === 0 ? 0 : (at + step + found.length) % found.length)
    } else if (event.key === 'Enter' && open) {
      event.preventDefault()
      const option = found[at]
      if (option) choose(option.value)
    } else if (event.key === 'Tab') close()
  }
  useEffect(() => {
    if (open) document.getElementById(`${listId}-${at}`)?.scrollIntoView({ block: 'nearest' })
  }, [open, at, listId])

  return (
    <Field label={label} hideLabel={hideLabel} hint={hint} error={error} required={required}>
      {control => (
        <span className="ui-combo" ref={anchor}>
          <input
            {...control}
            ref={input}
            role="combobox"
            autoComplete="off"
            className="ui-input"
            disabled={disabled}
            aria-expanded={open}
            aria-controls={open ? listId : undefined}
            aria-activedescendant={open && found.length > 0 ? `${listId}-${at}` : undefined}
            placeholder={summary(options, chosen, words.selected) || props.placeholder}
            data-chosen={chosen.length > 0 || undefined}
            value={typed}
            onClick={show}
            onChange={event => {
              show()
              setAt(0)
              setTyped(event.target.value)
            }}
            onKeyDown={onKeyDown}
          />
          {chosen.length > 0 && !disabled && (
            <IconButton label={`${words.clear}：${label}`} icon="close" size="s" onClick={clear} />
          )}
          {open && (
            <Floating anchor={anchor} onClose={close} matchWidth>
              <ComboList
                id={listId}
                label={label}
                options={found}
                chosen={chosen}
                at={at}
                multi={props.multi ?? false}
                none={words.noMatch}
                onHover={setAt}
                onChoose={choose}
              />
            </Floating>
          )}
        </span>
      )}
    </Field>
  )
}

/** In the options' own order, whatever order they were chosen in. */
function toggled<V extends string>(
  options: readonly ComboOption<V>[],
  values: readonly V[],
  value: V,
): readonly V[] {
  const next = new Set(values)
  if (!next.delete(value)) next.add(value)
  return options.map(option => option.value).filter(v => next.has(v))
}

function summary<V extends string>(
  options: readonly ComboOption<V>[],
  chosen: readonly V[],
  many: (n: number) => string,
): string {
  if (chosen.length === 0) return ''
  const labels = options.filter(option => chosen.includes(option.value)).map(option => option.label)
  return labels.length <= 2 ? labels.join('、') : many(labels.length)
}
