import { useTranslation } from 'react-i18next'
import type { TodoItem, TodoKind } from './todo-item.ts'

const order: readonly TodoKind[] = ['slip', 'decision', 'milestone', 'problem', 'return', 'check', 'approval']

/** How many there are of each kind, and only these. */
export function KindChips(props: {
  items: readonly TodoItem[]
  kind: TodoKind | null
  onChange: (kind: TodoKind | null) => void
}) {
  const { t } = useTranslation('todo')
  const { items, kind, onChange } = props
  const counts = order
    .map(one => ({ one, n: items.filter(item => item.kind === one).length }))
    .filter(({ n }) => n > 0)
  return (
    <fieldset className="todo-kinds">
      <legend>{t('filter')}</legend>
      <button type="button" aria-pressed={kind === null} onClick={() => onChange(null)}>
        {t('all')} <b className="num">{items.length}</b>
      </button>
      {counts.map(({ one, n }) => (
        <button key={one} type="button" aria-pressed={kind === one} onClick={() => onChange(one)}>
          {t(`kind.${one}`)} <b className="num">{n}</b>
        </button>
      ))}
    </fieldset>
  )
}
