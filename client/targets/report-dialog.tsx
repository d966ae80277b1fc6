import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TargetView } from '../../shared/board/view.ts'
import type { CalendarDate } from '../../shared/calendar/date.ts'
import { useAct } from '../card/act/use-act.ts'
import { aimWords, unitWords } from '../card/words/figure-words.ts'
import { useBoard } from '../live/hooks.ts'
import { Button, DateField, Dialog, NumberField, TextField } from '../ui/index.ts'
import '../card/form/card-form.css'

/** A figure by hand: its value, as of which day, from what source. */
export function ReportDialog({ view, onClose }: { view: TargetView; onClose: () => void }) {
  const { t } = useTranslation(['targets', 'card'])
  const { target } = view
  const today = useBoard(board => board.today)
  const { run, busy } = useAct()
  const [value, setValue] = useState<number | null>(null)
  const [asOf, setAsOf] = useState<CalendarDate | null>(today)
  const [source, setSource] = useState('')
  const send = async () => {
    if (value === null || !asOf) return
    const done = await run(
      { type: 'target.report', targetId: target.id, value, asOf, source: source.trim() },
      t('report.done'),
    )
    if (done) onClose()
  }
  return (
    <Dialog
      open
      title={t('report.title', { indicator: target.indicator })}
      width={460}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('card:cancel')}</Button>
          <Button
            kind="primary"
            disabled={value === null || !asOf || source.trim() === '' || busy}
            onClick={send}
          >
            {t('report.open')}
          </Button>
        </>
      }
    >
      <p className="card-dialog-hint">{t('report.hint', { aim: aimWords(t, target) })}</p>
      <div className="card-form">
        <NumberField
          label={t('report.value')}
          unit={unitWords(t, target)}
          value={value}
          onChange={setValue}
          required
        />
        <DateField
          label={t('report.asOf')}
          value={asOf}
          onChange={setAsOf}
          today={today}
          max={today}
          required
        />
        <div className="card-form-wide">
          <TextField
            label={t('report.source')}
            value={source}
            maxLength={120}
            required
            placeholder={t('report.sourceExample')}
            onChange={setSource}
          />
        </div>
      </div>
    </Dialog>
  )
}
