import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/index.ts'
import type { TodoItem, TodoTime } from './todo-item.ts'
import { TodoLine } from './todo-line.tsx'

/** So many of a group stand there at once: a desk is seen in one glance. What is late is never put away. */
const atOnce = 12

export function TodoGroup({ time, items }: { time: TodoTime; items: readonly TodoItem[] }) {
  const { t } = useTranslation('todo')
  const [all, setAll] = useState(false)
  if (items.length === 0) return null
  const shown = all || time === 'late' ? items : items.slice(0, atOnce)
  return (
    <section className="todo-group" aria-labelledby={`todo-${time}`} data-time={time}>
      <h2 id={`todo-${time}`}>
        {t(`time.${time}`)} <span className="num">{items.length}</span>
      </h2>
      <ul>
        {shown.map(item => (
          <TodoLine key={item.key} item={item} />
        ))}
      </ul>
      {shown.length < items.length && (
        <Button size="s" kind="ghost" icon="chevron-down" onClick={() => setAll(true)}>
          {t('more', { n: items.length - shown.length })}
        </Button>
      )}
    </section>
  )
}
