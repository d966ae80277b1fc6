import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../shared/board/view.ts'
import { isRefusal } from '../../../shared/refusal.ts'
import {
  areaOptions,
  leaderOptions,
  listOptions,
  measureOptions,
  unitOptions,
} from '../../card/form/options.ts'
import { PlanDateField } from '../../card/form/plan-date-field.tsx'
import { refusalWords } from '../../card/words/refusal-words.ts'
import { useBoard, useSession } from '../../live/hooks.ts'
import { Button, Combo, DateField, Dialog, TextArea, TextField, toast } from '../../ui/index.ts'
import { type BulkDraft, bulkCommands, bulkNeedsReason, nothingToSet } from './bulk-commands.ts'
import '../../card/form/card-form.css'

/** One form for many cards; what is left empty stays as it is on each. */
export function BulkDialog({ cards, onClose }: { cards: readonly CardView[]; onClose: () => void }) {
  const { t } = useTranslation(['ledger', 'card'])
  const session = useSession()
  const [draft, setDraft] = useState<BulkDraft>(nothingToSet)
  const [done, setDone] = useState<number | null>(null)
  const commands = bulkCommands(cards, draft)
  const moving = bulkNeedsReason(cards, draft)
  const founded = !moving || (draft.reason.trim() !== '' && draft.approvedBy.trim() !== '')
  const send = async () => {
    let at = 0
    for (const command of commands) {
      setDone(at++)
      const answer = await session.command(command)
      if (!isRefusal(answer)) continue
      setDone(null)
      toast(refusalWords(t, answer), { kind: 'bad' })
      return
    }
    toast(t('bulk.done', { n: cards.length }), { kind: 'good' })
    onClose()
  }
  return (
    <Dialog
      open
      title={t('bulk.title', { n: cards.length })}
      width={620}
      onClose={onClose}
      footer={
        <>
          {done !== null && <span role="status">{t('bulk.going', { done, all: commands.length })}</span>}
          <Button onClick={onClose}>{t('card:cancel')}</Button>
          <Button kind="primary" disabled={commands.length === 0 || !founded || done !== null} onClick={send}>
            {t('bulk.apply')}
          </Button>
        </>
      }
    >
      <p className="card-dialog-hint">{t('bulk.hint')}</p>
      <BulkForm draft={draft} moving={moving} onChange={setDraft} />
    </Dialog>
  )
}

function BulkForm(props: { draft: BulkDraft; moving: boolean; onChange: (draft: BulkDraft) => void }) {
  const { t } = useTranslation(['ledger', 'card'])
  const plan = useBoard(view => view.plan)
  const today = useBoard(view => view.today)
  const { draft, moving } = props
  const put = (patch: Partial<BulkDraft>) => props.onChange({ ...draft, ...patch })
  const name = (field: string) => t(`domain:field.${field}`)
  const keep = t('bulk.keep')
  return (
    <div className="card-form">
      <Combo
        label={name('areaId')}
        placeholder={keep}
        options={areaOptions(plan)}
        value={draft.areaId}
        onChange={areaId => put({ areaId })}
      />
      <Combo
        label={name('measureId')}
        placeholder={keep}
        options={measureOptions(plan)}
        value={draft.measureId}
        onChange={measureId => put({ measureId })}
      />
      <Combo
        label={name('leadUnitId')}
        placeholder={keep}
        options={unitOptions(plan)}
        value={draft.leadUnitId}
        onChange={leadUnitId => put({ leadUnitId })}
      />
      <Combo
        label={name('leaderId')}
        placeholder={keep}
        options={leaderOptions(plan)}
        value={draft.leaderId}
        onChange={leaderId => put({ leaderId })}
      />
      <Combo
        label={t('bulk.list')}
        placeholder={keep}
        options={listOptions(plan)}
        value={draft.list?.listId ?? null}
        onChange={listId => put({ list: listId && { listId, from: draft.list?.from ?? today } })}
      />
      {draft.list && (
        <DateField
          label={t('bulk.listFrom')}
          value={draft.list.from}
          today={today}
          required
          onChange={from => draft.list && from && put({ list: { ...draft.list, from } })}
        />
      )}
      <div className="card-form-wide bulk-due">
        <PlanDateField
          label={name('due')}
          hideLabel={false}
          value={draft.due}
          today={today}
          onChange={due => put({ due })}
        />
      </div>
      {moving && (
        <>
          <div className="card-form-wide">
            <TextArea
              label={t('card:replan.reason')}
              value={draft.reason}
              required
              maxLength={1000}
              rows={2}
              onChange={reason => put({ reason })}
            />
          </div>
          <TextField
            label={t('card:replan.approvedBy')}
            value={draft.approvedBy}
            required
            maxLength={60}
            placeholder={t('card:replan.approvedExample')}
            onChange={approvedBy => put({ approvedBy })}
          />
        </>
      )}
    </div>
  )
}
