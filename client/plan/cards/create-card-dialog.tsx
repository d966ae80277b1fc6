import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CardId } from '../../../shared/ids.ts'
import { isRefusal, type Refusal } from '../../../shared/refusal.ts'
import { CardFieldsForm } from '../../card/form/card-fields-form.tsx'
import { PlanDateField } from '../../card/form/plan-date-field.tsx'
import { useOpenCard } from '../../card/use-open-card.ts'
import { useBoard, useSession } from '../../live/hooks.ts'
import { Button, Combo, Dialog, Select, Toggle, toast } from '../../ui/index.ts'
import type { Complaints } from '../form/check-draft.ts'
import { useComplaintWords } from '../form/use-complaint-words.ts'
import { LeaveButton, useLeaving } from '../parts/leaving.tsx'
import { Refused } from '../parts/refused.tsx'
import './create-card.css'
import { type CheckedCard, createCommand, emptyCard, type NewCard } from './new-card.ts'

/** 新建任务: its class decides which dates can be planned. Once made, it opens beside the page. */
export function CreateCardDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['plan', 'card', 'domain'])
  const session = useSession()
  const plan = useBoard(view => view.plan)
  const today = useBoard(view => view.today)
  const { openCard } = useOpenCard()
  const words = useComplaintWords()
  const [before] = useState<NewCard>({ ...emptyCard, workflowId: plan.workflows[0]?.id ?? null })
  const [card, setCard] = useState(before)
  const { leaving, close, stay } = useLeaving(card !== before, onClose)
  const [complaints, setComplaints] = useState<Complaints>({})
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)
  const put = (patch: Partial<NewCard>) => {
    const next = { ...card, ...patch }
    setCard(next)
    stay()
    if (Object.keys(complaints).length > 0) setComplaints(complaintsOf(createCommand(next, today)))
  }
  const stages = plan.workflows.find(({ id }) => id === card.workflowId)?.stages ?? []
  const create = async () => {
    const checked = createCommand(card, today)
    setComplaints(complaintsOf(checked))
    if (!checked.ok) return
    setBusy(true)
    const answer = await session.command(checked.command)
    setBusy(false)
    if (isRefusal(answer)) return setRefusal(answer)
    toast(t('plan:cardMade', { title: checked.command.title }), { kind: 'good' })
    onClose()
    const id = CardId.safeParse(answer.ids[0])
    if (id.success) openCard(id.data)
  }
  return (
    <Dialog
      open
      title={t('plan:newCard')}
      width={760}
      onClose={close}
      footer={
        <>
          <LeaveButton leaving={leaving} onClick={close} />
          <Button kind="primary" disabled={busy} onClick={create}>
            {t('plan:makeCard')}
          </Button>
        </>
      }
    >
      <Refused refusal={refusal} />
      <div className="create-card">
        <Select
          label={t('domain:field.workflowId')}
          required
          error={words(complaints.workflowId)}
          value={card.workflowId ?? ''}
          options={plan.workflows.map(({ id, name }) => ({ value: String(id), label: name }))}
          onChange={id =>
            put({ workflowId: plan.workflows.find(one => one.id === id)?.id ?? null, plan: {} })
          }
        />
        <Combo
          label={t('domain:field.lists')}
          multi
          options={plan.lists.map(({ id, name }) => ({ value: id, label: name }))}
          value={card.listIds}
          onChange={listIds => put({ listIds })}
        />
      </div>
      <CardFieldsForm
        fields={card.fields}
        plan={plan}
        errors={{ title: words(complaints.title), areaId: words(complaints.areaId) }}
        onChange={fields => put({ fields })}
      />
      <h3 className="create-card-dates-title">{t('plan:plannedDates')}</h3>
      <p className="plan-dialog-words">{t('plan:plannedDatesHint')}</p>
      <div className="create-card-dates">
        <DateRow
          label={t('domain:field.startOn')}
          value={card.startOn}
          onChange={startOn => put({ startOn })}
        />
        {stages
          .filter(stage => !stage.final)
          .map(stage => (
            <DateRow
              key={stage.id}
              label={stage.name}
              value={card.plan[stage.id] ?? null}
              onChange={date => {
                const { [stage.id]: _, ...others } = card.plan
                put({ plan: date ? { ...others, [stage.id]: date } : others })
              }}
            />
          ))}
        <DateRow
          label={t('domain:field.due')}
          error={words(complaints.due)}
          value={card.due}
          onChange={due => put({ due })}
        />
      </div>
      <Toggle label={t('plan:field.isSample')} checked={card.sample} onChange={sample => put({ sample })} />
    </Dialog>
  )
}

function DateRow(props: {
  label: string
  error?: string | undefined
  value: NewCard['due']
  onChange: (value: NewCard['due']) => void
}) {
  const { error, ...dated } = props
  const today = useBoard(view => view.today)
  return (
    <div className="plan-date-pair">
      <PlanDateField {...dated} hideLabel={false} today={today} />
      {error && <p className="ui-field-error">{error}</p>}
    </div>
  )
}

const complaintsOf = (checked: CheckedCard): Complaints => (checked.ok ? {} : checked.complaints)
