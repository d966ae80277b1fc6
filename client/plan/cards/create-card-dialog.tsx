import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanDate } from '../../../shared/calendar/date.ts'
import type { AreaId, CardId, ListId, MeasureId, RosterId, UnitId, WorkflowId } from '../../../shared/ids.ts'
import { useAct } from '../../card/act/use-act.ts'
import {
  areaOptions,
  leaderOptions,
  listOptions,
  measureOptions,
  unitOptions,
} from '../../card/form/options.ts'
import { PlanDateField } from '../../card/form/plan-date-field.tsx'
import { useOpenCard } from '../../card/use-open-card.ts'
import { useBoard } from '../../live/hooks.ts'
import { Button, Combo, Dialog, TextField } from '../../ui/index.ts'

/** A card needs a title, a class and an area; all the rest may be 待明确 (CARD-1). */
export function CreateCardDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['plan', 'card'])
  const plan = useBoard(view => view.plan)
  const today = useBoard(view => view.today)
  const { openCard } = useOpenCard()
  const { run, busy } = useAct()
  const [title, setTitle] = useState('')
  const [workflowId, setWorkflow] = useState<WorkflowId | null>(plan.workflows[0]?.id ?? null)
  const [areaId, setArea] = useState<AreaId | null>(null)
  const [measureId, setMeasure] = useState<MeasureId | null>(null)
  const [leadUnitId, setLead] = useState<UnitId | null>(null)
  const [leaderId, setLeader] = useState<RosterId | null>(null)
  const [listId, setList] = useState<ListId | null>(null)
  const [due, setDue] = useState<PlanDate | null>(null)
  const name = (field: string) => t(`domain:field.${field}`)
  const create = async () => {
    if (!workflowId || !areaId) return
    const ids = await run(
      {
        type: 'card.create',
        title: title.trim(),
        workflowId,
        areaId,
        patch: { measureId, leadUnitId, leaderId },
        due,
        lists: listId ? [{ listId, from: today }] : [],
      },
      t('create.done'),
    )
    if (!ids) return
    onClose()
    if (ids[0]) openCard(ids[0] as CardId)
  }
  return (
    <Dialog
      open
      title={t('create.title')}
      width={620}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('card:cancel')}</Button>
          <Button
            kind="primary"
            disabled={busy || title.trim() === '' || !workflowId || !areaId}
            onClick={create}
          >
            {t('create.submit')}
          </Button>
        </>
      }
    >
      <div className="card-form">
        <div className="card-form-wide">
          <TextField
            label={name('title')}
            value={title}
            maxLength={200}
            required
            autoFocus
            onChange={setTitle}
          />
        </div>
        <Combo
          label={name('workflowId')}
          required
          options={plan.workflows.map(one => ({ value: one.id, label: one.name }))}
          value={workflowId}
          onChange={setWorkflow}
        />
        <Combo
          label={name('areaId')}
          required
          options={areaOptions(plan)}
          value={areaId}
          onChange={setArea}
        />
        <Combo
          label={name('measureId')}
          options={measureOptions(plan)}
          value={measureId}
          onChange={setMeasure}
        />
        <Combo label={name('lists')} options={listOptions(plan)} value={listId} onChange={setList} />
        <Combo
          label={name('leadUnitId')}
          placeholder={t('card:unclear')}
          options={unitOptions(plan)}
          value={leadUnitId}
          onChange={setLead}
        />
        <Combo
          label={name('leaderId')}
          placeholder={t('card:unclear')}
          options={leaderOptions(plan)}
          value={leaderId}
          onChange={setLeader}
        />
        <div className="plan-date">
          <PlanDateField label={name('due')} hideLabel={false} today={today} value={due} onChange={setDue} />
        </div>
      </div>
    </Dialog>
  )
}
