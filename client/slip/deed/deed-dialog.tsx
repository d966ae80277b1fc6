import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays } from '../../../shared/calendar/arithmetic.ts'
import type { Slip, SlipEvidence } from '../../../shared/slip/slip.ts'
import type { OfferedDeed } from '../../../shared/slip/slip-deeds-for.ts'
import '../../card/form/card-form.css'
import { useYear } from '../../card/use-year.ts'
import { dateWords } from '../../card/words/date-words.ts'
import { useBoard } from '../../live/hooks.ts'
import { Button, DateField, Dialog, TextArea } from '../../ui/index.ts'
import { EvidencePicker } from '../evidence/evidence-picker.tsx'
import { takeDeed } from '../slip-requests.ts'
import { useSlipAct } from '../use-slip-act.ts'
import { deedOf, emptyForm, isAnswer, takesFiles } from './deed-draft.ts'
import './deed.css'

/** What an act needs besides the press: words, a day, yes or no, files. What was typed stays when it is refused. */
export function DeedDialog({ slip, deed, onClose }: { slip: Slip; deed: OfferedDeed; onClose: () => void }) {
  const { t } = useTranslation(['slip', 'card'])
  const today = useBoard(view => view.today)
  const { run, busy } = useSlipAct()
  const [form, setForm] = useState(emptyForm)
  const [files, setFiles] = useState<readonly SlipEvidence[]>([])
  const [sending, setSending] = useState(false)
  const { act } = deed
  const ready = deedOf(act, deed, { ...form, evidenceIds: files.map(one => one.id) }, slip)
  const submit = async () => {
    if (!ready) return
    if (await run(campaign => takeDeed(campaign, slip, ready), t(`done.${act}`))) onClose()
  }
  const danger = act === 'return' || act === 'reopen' || act === 'withdraw'
  return (
    <Dialog
      open
      title={t(`act.${act}`)}
      width={480}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('card:cancel')}</Button>
          <Button kind={danger ? 'danger' : 'primary'} disabled={!ready || busy || sending} onClick={submit}>
            {t(`act.${act}`)}
          </Button>
        </>
      }
    >
      <p className="card-dialog-hint">{t(`hint.${act}`)}</p>
      <Asked slip={slip} deed={deed} />
      {isAnswer(act) && <YesOrNo act={act} value={form.yes} onChange={yes => setForm({ ...form, yes })} />}
      {act === 'ask-extension' && (
        <DateField
          label={t('until')}
          required
          value={form.until}
          today={today}
          min={slip.due ? addDays(slip.due, 1) : undefined}
          onChange={until => setForm({ ...form, until })}
        />
      )}
      <TextArea
        label={t(`words.${act}`)}
        value={form.words}
        required={deed.needsWords}
        maxLength={2000}
        rows={4}
        onChange={words => setForm({ ...form, words })}
      />
      {takesFiles(act) && (
        <EvidencePicker slip={slip.id} files={files} onChange={setFiles} onBusy={setSending} />
      )}
    </Dialog>
  )
}

/** What is being answered, in the words of whoever asked. */
function Asked({ slip, deed }: { slip: Slip; deed: OfferedDeed }) {
  const { t } = useTranslation(['slip', 'card'])
  const year = useYear()
  const extension = deed.act === 'answer-extension' ? slip.pendingExtension : null
  const stated = deed.act === 'answer-case' ? slip.pendingCase : null
  if (extension)
    return (
      <blockquote className="slip-asked">
        <b className="num">
          {t('askedUntil', {
            from: slip.due ? dateWords(t, slip.due, year) : '',
            until: dateWords(t, extension.until, year),
          })}
        </b>
        {extension.words}
      </blockquote>
    )
  return stated && <blockquote className="slip-asked">{stated.words}</blockquote>
}

function YesOrNo(props: {
  act: 'answer-extension' | 'answer-case' | string
  value: boolean | null
  onChange: (yes: boolean) => void
}) {
  const { t } = useTranslation('slip')
  return (
    <fieldset className="slip-answer">
      <legend>{t('answer')}</legend>
      {[true, false].map(yes => (
        <label key={String(yes)}>
          <input
            type="radio"
            name="slip-answer"
            checked={props.value === yes}
            onChange={() => props.onChange(yes)}
          />
          {t(`${props.act === 'answer-extension' ? 'extension' : 'case'}.${yes ? 'yes' : 'no'}`)}
        </label>
      ))}
    </fieldset>
  )
}
