import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../shared/board/view.ts'
import type { PlanDate } from '../../../shared/calendar/date.ts'
import { useBoard } from '../../live/hooks.ts'
import { Button, Dialog, NumberField, TextArea, TextField } from '../../ui/index.ts'
import { useAct } from '../act/use-act.ts'
import { PlanDateField } from '../form/plan-date-field.tsx'
import { useYear } from '../use-year.ts'
import { planDateWords } from '../words/date-words.ts'
import { draftOf, needsReason, type ReplanDraft, replanCommand } from './replan-draft.ts'

/** CARD-4: new dates beside the first ones, with why and who approved. The baseline is never overwritten. */
export function ReplanDialog({ card, onClose }: { card: CardView; onClose: () => void }) {
  const { t } = useTranslation('card')
  const { run, busy } = useAct()
  const [draft, setDraft] = useState(() => draftOf(card))
  const command = replanCommand(card, draft)
  const moving = needsReason(card, draft)
  const ready =
    command !== null && (!moving || (draft.reason.trim() !== '' && draft.approvedBy.trim() !== ''))
  const submit = async () => {
    if (command && (await run(command, t('replan.done')))) onClose()
  }
  return (
    <Dialog
      open
      title={t('replan.title')}
      width={560}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button kind="primary" disabled={!ready || busy} onClick={submit}>
            {t('replan.submit')}
          </Button>
        </>
      }
    >
      <ReplanRows card={card} draft={draft} onChange={setDraft} />
      <div className="card-form">
        <div className="card-form-wide">
          <TextArea
            label={t('replan.reason')}
            value={draft.reason}
            required={moving}
            maxLength={1000}
            rows={2}
            hint={moving ? undefined : t('replan.firstHint')}
            onChange={reason => setDraft({ ...draft, reason })}
          />
        </div>
        <TextField
          label={t('replan.approvedBy')}
          value={draft.approvedBy}
          required={moving}
          maxLength={60}
          placeholder={t('replan.approvedExample')}
          onChange={approvedBy => setDraft({ ...draft, approvedBy })}
        />
      </div>
    </Dialog>
  )
}

function ReplanRows(props: { card: CardView; draft: ReplanDraft; onChange: (draft: ReplanDraft) => void }) {
  const { t } = useTranslation('card')
  const today = useBoard(view => view.today)
  const { card, draft, onChange } = props
  return (
    <div className="replan-rows">
      <strong>{t('milestone.name')}</strong>
      <strong>{t('milestone.planned')}</strong>
      <strong>{t('precision.name')}</strong>
      <strong>{t('replan.percent')}</strong>
      {card.milestones.map(one => {
        const now = draft.plan[one.stage.id] ?? { date: null, percent: null }
        const put = (patch: Partial<typeof now>) =>
          onChange({ ...draft, plan: { ...draft.plan, [one.stage.id]: { ...now, ...patch } } })
        return (
          <ReplanRow key={one.stage.id} name={one.stage.name} baseline={one.baseline}>
            <PlanDateField
              label={one.stage.name}
              value={now.date}
              today={today}
              onChange={date => put({ date })}
            />
            <NumberField
              label={t('replan.percentOf', { stage: one.stage.name })}
              hideLabel
              value={now.percent}
              min={0}
              max={100}
              onChange={percent => put({ percent })}
            />
          </ReplanRow>
        )
      })}
      <ReplanRow name={t('domain:field.due')} baseline={card.baselineDue}>
        <PlanDateField
          label={t('domain:field.due')}
          value={draft.due}
          today={today}
          onChange={due => onChange({ ...draft, due })}
        />
        <span />
      </ReplanRow>
    </div>
  )
}

function ReplanRow(props: { name: string; baseline: PlanDate | null; children: React.ReactNode }) {
  const { t } = useTranslation('card')
  const year = useYear()
  return (
    <>
      <span>{props.name}</span>
      {props.children}
      {props.baseline && (
        <span className="replan-was num">
          {t('replan.baseline', { date: planDateWords(t, props.baseline, year) })}
        </span>
      )}
    </>
  )
}
