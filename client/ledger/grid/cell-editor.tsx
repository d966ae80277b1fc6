import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../shared/board/view.ts'
import { useBoard, useSession } from '../../live/hooks.ts'
import { toast } from '../../ui/index.ts'
import { type Column, milestoneIn } from '../columns/column.ts'
import { headingWords } from '../columns/heading-words.ts'
import { readDraft, shownDraft } from './cell-draft.ts'

/** Edits one field where it stands. Enter writes and goes down, Tab writes and goes right, Escape leaves it as it was. */
export function CellEditor(props: {
  card: CardView
  column: Column
  onLeave: (step: 'stay' | 'down' | 'right') => void
}) {
  const { t } = useTranslation('ledger')
  const { card, column } = props
  const session = useSession()
  const today = useBoard(view => view.today)
  const [before] = useState(() => shownDraft(card, column))
  const [draft, setDraft] = useState(before)
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const left = useRef(false)
  const [wrong, setWrong] = useState(false)
  const here = fieldKey(card, column)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
    session.focus({ card: card.id, field: here })
    return () => session.focus(null)
  }, [session, card.id, here])
  /** False when the draft is no value of this column: nothing was written. */
  const write = (): boolean => {
    if (draft === before) return true
    const edit = readDraft(card, column, before, draft, today)
    if (edit !== 'wrong') session.edit(edit)
    return edit !== 'wrong'
  }
  const leave = (step: 'stay' | 'down' | 'right', keep: boolean) => {
    if (left.current) return
    if (keep && !write()) return setWrong(true)
    left.current = true
    props.onLeave(step)
  }
  const common = {
    ref: field,
    'aria-label': headingWords(t, column),
    'aria-invalid': wrong || undefined,
    value: draft,
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      setDraft(event.target.value),
    onBlur: () => {
      if (left.current) return
      left.current = true
      if (!write()) toast(t('wrongValue', { draft, column: headingWords(t, column) }), { kind: 'bad' })
    },
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.nativeEvent.isComposing) return
      const step = event.key === 'Enter' && !event.shiftKey ? 'down' : event.key === 'Tab' ? 'right' : null
      if (!step && event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      leave(step ?? 'stay', step !== null)
    },
  }
  return (
    <div className="ledger-editor">
      {column.id === 'form' ? (
        <textarea {...common} maxLength={2000} />
      ) : (
        <input
          {...common}
          maxLength={60}
          inputMode={column.id === 'progress' ? 'decimal' : undefined}
          placeholder={column.stageName ? t('dateExample') : undefined}
        />
      )}
    </div>
  )
}

const fieldKey = (card: CardView, column: Column): string =>
  column.stageName === undefined ? column.id : `claim:${milestoneIn(card, column.stageName)?.stage.id ?? ''}`
