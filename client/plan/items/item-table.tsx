import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mayPlan } from '../../../shared/access/plan-matrix.ts'
import { isRefusal } from '../../../shared/refusal.ts'
import { refusalWords } from '../../card/words/refusal-words.ts'
import { useBoard, useSession } from '../../live/hooks.ts'
import { Button, EmptyState, IconButton, toast } from '../../ui/index.ts'
import type { CollectionSpec } from './field-spec.ts'
import { ItemDialog } from './item-dialog.tsx'
import { freshId, nextOrder, type Ordered, swapped } from './item-order.ts'
import { fieldName, itemWords } from './item-words.ts'
import type { Item } from './path.ts'

type PlanItem = Item & Ordered

/** A collection as a plain list in document order; dispatch edits, orders and removes, everybody reads. */
export function ItemTable({ spec }: { spec: CollectionSpec }) {
  const { t } = useTranslation(['plan', 'card'])
  const session = useSession()
  const plan = useBoard(view => view.plan)
  const items = plan[spec.collection] as unknown as readonly PlanItem[]
  const mayPut = mayPlan(session.member, 'put', spec.collection)
  const [editing, setEditing] = useState<{ item: Item; fresh: boolean } | null>(null)
  const put = async (changed: readonly PlanItem[]) => {
    const plain = changed.map(item => JSON.parse(JSON.stringify(item)))
    const answer = await session.command({ type: 'plan.put', collection: spec.collection, items: plain })
    if (isRefusal(answer)) toast(refusalWords(t, answer), { kind: 'bad' })
  }
  const move = (at: number, step: -1 | 1) => {
    const pair = swapped(items, at, step)
    if (pair) void put(pair)
  }
  const remove = async (item: PlanItem) => {
    const answer = await session.command({ type: 'plan.remove', collection: spec.collection, ids: [item.id] })
    if (isRefusal(answer))
      return toast(
        answer.refused === 'still-in-use' ? t('inUse', { ...answer.detail }) : refusalWords(t, answer),
        { kind: 'bad' },
      )
    toast(t('removed'), { kind: 'good', action: { label: t('card:undo'), onSelect: () => void put([item]) } })
  }
  const add = () => {
    const id = spec.ownId ? '' : freshId(items)
    setEditing({ item: { ...spec.blank, id, order: nextOrder(items) }, fresh: true })
  }
  return (
    <>
      <header className="plan-head">
        <h2>{t(`collection.${spec.collection}`)}</h2>
        <span className="plan-note">{t(`hint.${spec.collection}`)}</span>
        {mayPut && (
          <Button kind="primary" icon="plus" onClick={add}>
            {t('new')}
          </Button>
        )}
      </header>
      {items.length === 0 && <EmptyState title={t('none')} hint={mayPut ? t('noneHint') : undefined} />}
      {items.length > 0 && (
        <table className="plan-table">
          <thead>
            <tr>
              <th scope="col">{t('number')}</th>
              {spec.listed.map(path => (
                <th key={path} scope="col">
                  {path === 'id' ? t('field.id') : fieldName(t, spec, path)}
                </th>
              ))}
              {mayPut && <th scope="col">{t('acts')}</th>}
            </tr>
          </thead>
          <tbody>
            {items.map((item, at) => (
              <tr key={item.id}>
                <td className="num">{at + 1}</td>
                {spec.listed.map(path => (
                  <td key={path}>{itemWords(t, spec, path, item, plan)}</td>
                ))}
                {mayPut && (
                  <td className="plan-acts">
                    <IconButton
                      icon="edit"
                      size="s"
                      label={t('editThis')}
                      onClick={() => setEditing({ item, fresh: false })}
                    />
                    <IconButton
                      icon="arrow-up"
                      size="s"
                      label={t('up')}
                      disabled={at === 0}
                      onClick={() => move(at, -1)}
                    />
                    <IconButton
                      icon="arrow-down"
                      size="s"
                      label={t('down')}
                      disabled={at === items.length - 1}
                      onClick={() => move(at, 1)}
                    />
                    <IconButton icon="trash" size="s" label={t('remove')} onClick={() => remove(item)} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {editing && (
        <ItemDialog spec={spec} item={editing.item} fresh={editing.fresh} onClose={() => setEditing(null)} />
      )}
    </>
  )
}
