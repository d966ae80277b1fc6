import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../shared/board/view.ts'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import { useBoard } from '../../live/hooks.ts'
import { Button, DateField, Dialog, TextArea } from '../../ui/index.ts'
import { useAct } from '../act/use-act.ts'

/** An answer, and by when it is promised. */
export function AnswerDialog(props: { card: CardView; problemId: string; onClose: () => void }) {
  const { t } = useTranslation('card')
  const today = useBoard(view => view.today)
  const { run, busy } = useAct()
  const [text, setText] = useState('')
  const [promise, setPromise] = useState<CalendarDate | null>(null)
  const submit = async () => {
    const answer = { type: 'problem.answer', card: props.card.id, problemId: props.problemId, text } as const
    if (await run(promise ? { ...answer, promise } : answer, t('problem.answered'))) props.onClose()
  }
  return (
    <Dialog
      open
      title={t('problem.answerTitle')}
      width={460}
      onClose={props.onClose}
      footer={
        <>
          <Button onClick={props.onClose}>{t('cancel')}</Button>
          <Button kind="primary" disabled={text.trim() === '' || busy} onClick={submit}>
            {t('problem.answer')}
          </Button>
        </>
      }
    >
      <div className="card-form">
        <div className="card-form-wide">
          <TextArea
            label={t('problem.answerText')}
            value={text}
            onChange={setText}
            maxLength={2000}
            required
            autoFocus
          />
        </div>
        <DateField
          label={t('problem.promise')}
          value={promise}
          onChange={setPromise}
          today={today}
          min={today}
        />
      </div>
    </Dialog>
  )
}
