import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useOpenCard } from '../card/use-open-card.ts'
import { useYear } from '../card/use-year.ts'
import { dateWords } from '../card/words/date-words.ts'
import { useBoard, useSession } from '../live/hooks.ts'
import { useAddress } from '../ui/use-address.ts'
import type { TodoItem } from './todo-item.ts'

/** What is to be done, with what, by when: the whole line is one link to the thing. */
export function TodoLine({ item }: { item: TodoItem }) {
  const { t } = useTranslation('todo')
  const { openId } = useOpenCard()
  const unit = useBoard(view => (item.unitId ? view.plan.unitById.get(item.unitId)?.shortName : null))
  const to = useAddressOf(item)
  const title = item.kind === 'return' ? t('returns', { n: Number(item.note) }) : item.title
  const note = item.kind === 'return' ? '' : item.note
  return (
    <li>
      <Link
        className="todo-line"
        to={to}
        data-open={(item.card !== null && item.card === openId) || undefined}
      >
        <span className="todo-kind">{t(`kind.${item.kind}`)}</span>
        <b className="todo-what">{t(`what.${item.what}`)}</b>
        <span className="todo-title" title={title}>
          {title}
          {note && <small>{note}</small>}
        </span>
        <span className="todo-unit">{unit}</span>
        <DueWords item={item} />
      </Link>
    </li>
  )
}

/** A card opens beside the desk, which stays as it is filtered. */
function useAddressOf({ to, card }: TodoItem): string {
  const { campaign } = useSession()
  const [address] = useAddress()
  const [path = '', own = ''] = to.split('?')
  const search = new URLSearchParams(path === 'todo' ? address : own)
  if (card) search.set('card', card)
  const asked = search.toString()
  return `/c/${campaign}/${path}${asked ? `?${asked}` : ''}`
}

function DueWords({ item }: { item: TodoItem }) {
  const { t } = useTranslation(['todo', 'card'])
  const year = useYear()
  const { due, daysLeft } = item
  if (due === null || daysLeft === null) return <span className="todo-due">{t('undated')}</span>
  const left =
    daysLeft < 0
      ? t('daysLate', { n: -daysLeft })
      : daysLeft === 0
        ? t('today')
        : daysLeft === 1
          ? t('tomorrow')
          : t('daysLeft', { n: daysLeft })
  return (
    <span className="todo-due num" data-late={daysLeft < 0 || undefined}>
      <b>{left}</b> <small>{dateWords(t, due, year)}</small>
    </span>
  )
}
