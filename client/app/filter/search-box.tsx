import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon, useHotkey } from '../../ui/index.ts'

const pauseMs = 150

/** Typing filters after a short pause; a word still being composed (拼音) waits until it is chosen. `/` jumps here. */
export function SearchBox({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const { t } = useTranslation('app')
  const input = useRef<HTMLInputElement>(null)
  const composing = useRef(false)
  const [typed, setTyped] = useState(value)
  const sent = useRef(value)
  useHotkey('/', () => input.current?.focus())

  useEffect(() => {
    if (value !== sent.current) setTyped(value)
    sent.current = value
  }, [value])
  useEffect(() => {
    if (typed === sent.current || composing.current) return
    const timer = setTimeout(() => {
      sent.current = typed
      onChange(typed)
    }, pauseMs)
    return () => clearTimeout(timer)
  }, [typed, onChange])

  return (
    <span className="app-filter-search">
      <Icon name="search" size={14} />
      <input
        ref={input}
        type="search"
        value={typed}
        maxLength={100}
        aria-label={t('filter.search')}
        placeholder={t('filter.search')}
        onChange={event => setTyped(event.target.value)}
        onCompositionStart={() => {
          composing.current = true
        }}
        onCompositionEnd={event => {
          composing.current = false
          setTyped(`${event.currentTarget.value}`)
          sent.current = event.currentTarget.value
          onChange(event.currentTarget.value)
        }}
        onKeyDown={event => {
          if (event.key === 'Escape' && typed === '') event.currentTarget.blur()
        }}
      />
    </span>
  )
}
