import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { daysBetween } from '../../../shared/calendar/arithmetic.ts'
import type { PlanDate } from '../../../shared/calendar/date.ts'
import type { ClockPush, DateChange } from '../../../shared/card/clock-push.ts'
import { useAct } from '../../card/act/use-act.ts'
import { replanCommand } from '../../card/milestone/replan-draft.ts'
import { useYear } from '../../card/use-year.ts'
import { planDateWords } from '../../card/words/date-words.ts'
import { Button, Dialog, TextArea, TextField } from '../../ui/index.ts'
import { signed } from '../overlay/signed.ts'
import '../../card/form/card-form.css'
import './reschedule-dialog.css'
import { pushWords } from './move-words.ts'
import type { Moving } from './moving.ts'
import { draftOfChange } from './shift.ts'

interface RescheduleDialogProps {
  moving: Moving
  change: DateChange
  pushes: readonly ClockPush[]
  onSend: (under: boolean) => void
  onEnd: () => void
}

/**
 * GANTT-3, CARD-4: why, and who approved. What would move and what the clocks make of it stands above the question; the first dates stay
 * whatever is answered. Refused, or the card changed meanwhile: the words stay in their boxes.
 */
export function RescheduleDialog({ moving, change, pushes, onSend, onEnd }: RescheduleDialogProps) {
  const { t } = useTranslation(['gantt', 'card', 'domain'])
  const year = useYear()
  const { run, busy } = useAct()
  const [reason, setReason] = useState('')
  const [approvedBy, setApprovedBy] = useState('')
  const { card, conflict } = moving
  const ready = reason.trim() !== '' && approvedBy.trim() !== '' && conflict === null && !busy
  const submit = async () => {
    const command = replanCommand(card, { ...draftOfChange(card, change), reason, approvedBy })
    if (!ready || !command) return
    onSend(true)
    if (await run(command, t('card:replan.done'))) onEnd()
    else onSend(false)
  }
  return (
    <Dialog
      open
      title={t('gantt:reschedule.title', { title: card.title })}
      width={520}
      onClose={onEnd}
      footer={
        <>
          <Button onClick={onEnd}>{t('card:cancel')}</Button>
          <Button kind="primary" disabled={!ready} onClick={submit}>
            {t('card:replan.submit')}
          </Button>
        </>
      }
    >
      {conflict && (
        <p className="gresched-conflict" role="alert">
          {t(`gantt:conflict.${conflict}`, { card: card.title })}
        </p>
      )}
      <Changes card={card} change={change} />
      {pushes.length > 0 && (
        <ul className="gresched-pushes">
          {pushes.map(push => (
            <li key={push.stage.id} data-warn={push.pastEnd || push.beforePlan || undefined}>
              {pushWords(t, card, push, year)}
            </li>
          ))}
        </ul>
      )}
      <div className="card-form">
        <div className="card-form-wide">
          <TextArea
            label={t('card:replan.reason')}
            value={reason}
            required
            autoFocus
            maxLength={1000}
            rows={3}
            onChange={setReason}
          />
        </div>
        <TextField
          label={t('card:replan.approvedBy')}
          value={approvedBy}
          required
          maxLength={60}
          placeholder={t('card:replan.approvedExample')}
          onChange={setApprovedBy}
        />
      </div>
    </Dialog>
  )
}

/** Each date that would be another, with its first one, which stays. */
function Changes({ card, change }: Pick<Moving, 'card'> & { change: DateChange }) {
  const { t } = useTranslation(['gantt', 'card', 'domain'])
  const year = useYear()
  const words = (date: PlanDate | null | undefined) =>
    date ? planDateWords(t, date, year) : t('card:unclear')
  const rows = card.milestones.flatMap(one =>
    change.plan.has(one.stage.id)
      ? [
          {
            name: one.stage.name,
            from: one.planned,
            to: change.plan.get(one.stage.id) ?? null,
            base: one.baseline ?? one.planned,
          },
        ]
      : [],
  )
  const due =
    change.due === undefined
      ? []
      : [{ name: t('domain:field.due'), from: card.due, to: change.due, base: card.baselineDue ?? card.due }]
  return (
    <table className="gresched num">
      <thead>
        <tr>
          <th scope="col">{t('card:milestone.name')}</th>
          <th scope="col">{t('gantt:reschedule.from')}</th>
          <th scope="col">{t('gantt:reschedule.to')}</th>
          <th scope="col">{t('card:milestone.baseline')}</th>
        </tr>
      </thead>
      <tbody>
        {[...rows, ...due].map(row => (
          <tr key={row.name}>
            <th scope="row">{row.name}</th>
            <td>{words(row.from)}</td>
            <td>
              <b>{words(row.to)}</b>
              {row.from && row.to && (
                <span className="gresched-days">
                  {t('gantt:move.days', { days: signed(daysBetween(row.from.date, row.to.date)) })}
                </span>
              )}
            </td>
            <td>{words(row.base)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
