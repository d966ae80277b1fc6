import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BriefCard } from '../card/brief/brief-card.tsx'
import { useBoard, useMember } from '../live/hooks.ts'
import { InboxList } from '../slip/inbox/inbox-list.tsx'
import { IssueSlipDialog } from '../slip/issue/issue-slip-dialog.tsx'
import { kindsFor } from '../slip/issue/proposal.ts'
import { RulesDialog } from '../slip/rules/rules-dialog.tsx'
import { useSlips } from '../slip/slip-data.ts'
import { Button, EmptyState } from '../ui/index.ts'
import { useAddress } from '../ui/use-address.ts'
import { KindChips } from './kind-chips.tsx'
import { TodoGroup } from './todo-group.tsx'
import { timeOf, times } from './todo-item.ts'
import { todoList } from './todo-list.ts'
import './todo.css'

/** 待办: everything that waits for this person, by urgency, each one press away; beside it what they were told. */
export function TodoPage() {
  const { t } = useTranslation('todo')
  const member = useMember()
  const board = useBoard(view => view)
  const slips = useSlips()
  const items = useMemo(() => todoList(board, slips, member), [board, slips, member])
  const [address, change] = useAddress()
  const kind = items.find(item => item.kind === address.get('kind'))?.kind ?? null
  const shown = kind ? items.filter(item => item.kind === kind) : items
  const late = shown.filter(item => timeOf(item) === 'late').length
  const setKind = (next: string | null) =>
    change(now => {
      if (next) now.set('kind', next)
      else now.delete('kind')
      return now
    })
  return (
    <div className="todo">
      <div className="todo-columns">
        <div className="todo-main">
          <header className="todo-head">
            <h1>{t('title')}</h1>
            <p className="num" aria-live="polite">
              {t('count', { n: shown.length })}
              {late > 0 && <strong>{t('late', { n: late })}</strong>}
            </p>
            <IssuerTools />
          </header>
          {items.length > 0 && <KindChips items={items} kind={kind} onChange={setKind} />}
          {times.map(time => (
            <TodoGroup key={time} time={time} items={shown.filter(item => timeOf(item) === time)} />
          ))}
          {items.length === 0 && <NothingWaits />}
        </div>
        <div className="todo-side">
          <BriefCard />
          <aside className="todo-inbox" aria-labelledby="todo-inbox">
            <h2 id="todo-inbox">{t('inbox')}</h2>
            <InboxList />
          </aside>
        </div>
      </div>
    </div>
  )
}

/** A letter about no card in particular, and how letters are made; for those who issue them. */
function IssuerTools() {
  const { t } = useTranslation(['todo', 'slip'])
  const member = useMember()
  const [open, setOpen] = useState<'issue' | 'rules' | null>(null)
  if (kindsFor(member, { card: null, unitId: null }).length === 0) return null
  return (
    <span className="todo-tools">
      <Button size="s" icon="settings" kind="ghost" onClick={() => setOpen('rules')}>
        {t('slip:rules.open')}
      </Button>
      <Button size="s" icon="plus" onClick={() => setOpen('issue')}>
        {t('issue')}
      </Button>
      {open === 'rules' && <RulesDialog onClose={() => setOpen(null)} />}
      {open === 'issue' && <IssueSlipDialog onClose={() => setOpen(null)} />}
    </span>
  )
}

const told = ['unit', 'dispatch', 'leader', 'inspector'] as const

function NothingWaits() {
  const { t } = useTranslation('todo')
  const { roles } = useMember()
  const role = told.find(one => roles.includes(one)) ?? 'none'
  return <EmptyState icon="check" title={t('empty')} hint={t(`hint.${role}`)} />
}
