import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandInput } from '../../../shared/board/command.ts'
import { planCollections } from '../../../shared/plan/plan.ts'
import type { Refusal } from '../../../shared/refusal.ts'
import { useBoard } from '../../live/hooks.ts'
import { Button, EmptyState } from '../../ui/index.ts'
import type { Listing, Row } from '../collections/listing.ts'
import type { Complaints } from '../form/check-draft.ts'
import { type Draft, rebase } from '../form/draft.ts'
import { newId } from '../form/new-id.ts'
import { ItemDialog } from './item-dialog.tsx'
import { ItemTable } from './item-table.tsx'
import { ReadDialog } from './read-dialog.tsx'
import { Refused } from './refused.tsx'
import { RemoveDialog } from './remove-dialog.tsx'
import { orderAtEnd, reorder } from './reorder.ts'
import { SectionHead, useMayPut } from './section-head.tsx'
import { usePlanCommand } from './use-plan-command.ts'

type Open = { readonly kind: 'add' } | { readonly kind: 'open' | 'remove'; readonly id: string } | null

/** One collection of the plan: its list in document order, and the dialogs that change it. */
export function CollectionSection({ listing }: { listing: Listing }) {
  const { t } = useTranslation(['plan', 'card', 'targets', 'domain'])
  const plan = useBoard(view => view.plan)
  const rows = listing.rows({ t, plan })
  const mayEdit = useMayPut(listing.collection)
  const [open, setOpen] = useState<Open>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const { send } = usePlanCommand()
  const close = () => setOpen(null)
  const row = open && 'id' in open ? rows.find(one => one.id === open.id) : undefined
  const move = async (id: string, to: number) => {
    const orders = reorder(rows, id, to)
    const items = rows.flatMap(({ item, id }) => (orders.has(id) ? [{ ...item, order: orders.get(id) }] : []))
    if (items.length > 0) setRefusal(await send(putOf(listing, items)))
  }
  const add = (
    <Button kind="primary" icon="plus" onClick={() => setOpen({ kind: 'add' })}>
      {t('add')}
    </Button>
  )
  return (
    <>
      <SectionHead section={listing.collection} mayEdit={mayEdit}>
        {add}
      </SectionHead>
      <Refused refusal={refusal} />
      {rows.length === 0 ? (
        <EmptyState title={t('empty')} hint={t(mayEdit ? 'emptyAdd' : 'emptyWait')} />
      ) : (
        <ItemTable
          listing={listing}
          rows={rows}
          mayEdit={mayEdit}
          onOpen={id => setOpen({ kind: 'open', id })}
          onRemove={id => setOpen({ kind: 'remove', id })}
          onMove={move}
        />
      )}
      {open?.kind === 'add' && <AddItem listing={listing} rows={rows} onClose={close} />}
      {open?.kind === 'open' &&
        row &&
        (mayEdit ? (
          <EditItem key={row.id} listing={listing} row={row} onClose={close} />
        ) : (
          <ReadDialog listing={listing} row={row} onClose={close} />
        ))}
      {open?.kind === 'remove' && row && <RemoveDialog listing={listing} row={row} onClose={close} />}
    </>
  )
}

interface Editing {
  listing: Listing
  onClose: () => void
}

function EditItem({ listing, row, onClose }: Editing & { row: Row }) {
  const { t } = useTranslation('plan')
  const { send, busy } = usePlanCommand()
  const [before] = useState(row.item)
  return (
    <ItemDialog
      title={t('editing', { what: row.name })}
      form={listing.form}
      schema={planCollections[listing.collection]}
      draft={row.item}
      busy={busy}
      onClose={onClose}
      onSave={item => send(putOf(listing, [rebase(before, item, row.item)]), t('saved'))}
    />
  )
}

function AddItem({ listing, rows, onClose }: Editing & { rows: readonly Row[] }) {
  const { t } = useTranslation('plan')
  const plan = useBoard(view => view.plan)
  const { send, busy } = usePlanCommand()
  const [draft] = useState<Draft>(() => ({
    ...(listing.collection === 'targets' ? {} : { id: newId() }),
    ...listing.blank(plan),
    order: orderAtEnd(rows),
  }))
  const taken = ({ id }: Draft): Complaints =>
    rows.some(row => row.id === id) ? { id: { key: 'taken' } } : {}
  return (
    <ItemDialog
      title={t('adding', { what: t(`section.${listing.collection}`) })}
      form={listing.form}
      schema={planCollections[listing.collection]}
      draft={draft}
      fresh
      busy={busy}
      check={taken}
      onClose={onClose}
      onSave={item => send(putOf(listing, [item]), t('added'))}
    />
  )
}

type PutItems = Extract<CommandInput, { type: 'plan.put' }>['items']

/** The items passed their schema, or came from the board: they are plain JSON. */
const putOf = ({ collection }: Listing, items: readonly Draft[]) => ({
  type: 'plan.put' as const,
  collection,
  items: items as PutItems,
})
