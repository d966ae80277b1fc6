import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Dialog, TextArea } from '../../ui/index.ts'
import '../form/card-form.css'

/** Asks for the words an act needs. `onDone` answers whether it went through; the words stay in the box when it did not. */
export function ReasonDialog(props: {
  open: boolean
  title: string
  hint?: string
  label?: string
  action: string
  danger?: boolean
  optional?: boolean
  onClose: () => void
  onDone: (words: string) => Promise<boolean>
}) {
  const { t } = useTranslation('card')
  const [words, setWords] = useState('')
  const [busy, setBusy] = useState(false)
  const ready = props.optional || words.trim() !== ''
  const submit = async () => {
    if (!ready || busy) return
    setBusy(true)
    const done = await props.onDone(words.trim())
    setBusy(false)
    if (!done) return
    setWords('')
    props.onClose()
  }
  return (
    <Dialog
      open={props.open}
      title={props.title}
      width={440}
      onClose={props.onClose}
      footer={
        <>
          <Button onClick={props.onClose}>{t('cancel')}</Button>
          <Button kind={props.danger ? 'danger' : 'primary'} disabled={!ready || busy} onClick={submit}>
            {props.action}
          </Button>
        </>
      }
    >
      {props.hint && <p className="card-dialog-hint">{props.hint}</p>}
      <TextArea
        label={props.label ?? t('reason')}
        value={words}
        onChange={setWords}
        rows={3}
        maxLength={1000}
        required={!props.optional}
        autoFocus
      />
    </Dialog>
  )
}
