import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardView, MilestoneView } from '../../../shared/board/view.ts'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import { useBoard } from '../../live/hooks.ts'
import { Button, DateField, Dialog, TextArea } from '../../ui/index.ts'
import { useAct } from '../act/use-act.ts'

/** 核验销号: dispatch confirms the date against evidence; the evidence it rests on is named. */
export function VerifyDialog(props: { card: CardView; one: MilestoneView; onClose: () => void }) {
  const { t } = useTranslation('card')
  const { card, one } = props
  const today = useBoard(view => view.today)
  const { run, busy } = useAct()
  const offered = card.evidence.filter(e => !e.removed && (!e.stageId || e.stageId === one.stage.id))
  const [date, setDate] = useState<CalendarDate | null>(one.claimed?.date ?? today)
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState<readonly string[]>(
    offered.filter(e => e.stageId === one.stage.id).map(e => e.id),
  )
  /** CARD-5: a check rests on evidence, or on words that stand in for it. */
  const founded = chosen.length > 0 || words.trim() !== ''
  const submit = async () => {
    if (!date) return
    const evidenceIds = [...chosen]
    const done = await run(
      { type: 'card.verify', card: card.id, stageId: one.stage.id, date, words, evidenceIds },
      t('check.verified', { stage: one.stage.name }),
    )
    if (done) props.onClose()
  }
  return (
    <Dialog
      open
      title={t('check.verifyTitle', { stage: one.stage.name })}
      width={480}
      onClose={props.onClose}
      footer={
        <>
          <Button onClick={props.onClose}>{t('cancel')}</Button>
          <Button kind="primary" disabled={!date || !founded || busy} onClick={submit}>
            {t('check.confirm')}
          </Button>
        </>
      }
    >
      <div className="card-form">
        <DateField
          label={t('check.date')}
          value={date}
          onChange={setDate}
          today={today}
          max={today}
          required
        />
        <fieldset className="card-form-wide evidence-choice">
          <legend>{t('check.evidence')}</legend>
          {offered.length === 0 && <p className="card-none">{t('check.noEvidence')}</p>}
          {offered.map(e => (
            <label key={e.id}>
              <input
                type="checkbox"
                checked={chosen.includes(e.id)}
                onChange={event =>
                  setChosen(event.target.checked ? [...chosen, e.id] : chosen.filter(id => id !== e.id))
                }
              />
              <span>{e.caption || e.fileName}</span>
            </label>
          ))}
        </fieldset>
        <div className="card-form-wide">
          <TextArea
            label={t('check.words')}
            value={words}
            onChange={setWords}
            maxLength={500}
            rows={2}
            required={chosen.length === 0}
            hint={chosen.length === 0 ? t('check.wordsHint') : undefined}
          />
        </div>
      </div>
    </Dialog>
  )
}
