import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../shared/board/view.ts'
import { ReasonDialog } from '../../card/act/reason-dialog.tsx'
import { useAct } from '../../card/act/use-act.ts'
import { Button, toast } from '../../ui/index.ts'
import './bulk-bar.css'
import { BulkDialog } from './bulk-dialog.tsx'

/** What dispatch can do with the chosen cards. */
export function BulkBar(props: { cards: readonly CardView[]; onDone: () => void }) {
  const { t } = useTranslation(['ledger', 'card'])
  const [open, setOpen] = useState<'set' | 'delete' | null>(null)
  const { run } = useAct()
  const ids = props.cards.map(card => card.id)
  const remove = async (reason: string) => {
    if (!(await run({ type: 'card.delete', cards: ids, reason }))) return false
    const undo = { label: t('card:undo'), onSelect: () => void run({ type: 'card.restore', cards: ids }) }
    toast(t('bulk.deleted', { n: ids.length }), { kind: 'good', action: undo })
    props.onDone()
    return true
  }
  return (
    <div className="bulk-bar" role="toolbar" aria-label={t('bulk.label')}>
      <span className="num">{t('bulk.chosen', { n: ids.length })}</span>
      <Button kind="primary" onClick={() => setOpen('set')}>
        {t('bulk.set')}
      </Button>
      <Button kind="danger" onClick={() => setOpen('delete')}>
        {t('bulk.delete')}
      </Button>
      <Button kind="ghost" onClick={props.onDone}>
        {t('bulk.clear')}
      </Button>
      {open === 'set' && <BulkDialog cards={props.cards} onClose={() => setOpen(null)} />}
      <ReasonDialog
        open={open === 'delete'}
        title={t('bulk.deleteTitle', { n: ids.length })}
        action={t('bulk.delete')}
        danger
        onClose={() => setOpen(null)}
        onDone={remove}
      />
    </div>
  )
}
