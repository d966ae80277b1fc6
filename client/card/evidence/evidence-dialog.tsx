import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../shared/board/view.ts'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import type { Refusal } from '../../../shared/refusal.ts'
import { useBoard, useSession } from '../../live/hooks.ts'
import { Button, DateField, Dialog, ProgressBar, Select, TextField, toast } from '../../ui/index.ts'
import { refusalWords } from '../words/refusal-words.ts'
import { uploadEvidence } from './upload-evidence.ts'
import '../form/card-form.css'

/** The facts statistics asks of a photo: what it shows, where, when, for which milestone (domain: 入库现场照片). */
export function EvidenceDialog({ card, file, onClose }: { card: CardView; file: File; onClose: () => void }) {
  const { t } = useTranslation('card')
  const { campaign } = useSession()
  const today = useBoard(view => view.today)
  const [caption, setCaption] = useState(file.name.replace(/\.[^.]+$/, ''))
  const [place, setPlace] = useState('')
  const [takenOn, setTakenOn] = useState<CalendarDate | null>(today)
  const [stage, setStage] = useState('')
  const [sent, setSent] = useState<number | null>(null)
  const [failed, setFailed] = useState<Refusal | null>(null)
  const stages = card.milestones.map(one => one.stage)
  const send = async () => {
    setFailed(null)
    setSent(0)
    const stageId = stages.find(one => one.id === stage)?.id ?? null
    const refusal = await uploadEvidence(
      campaign,
      card.id,
      { file, caption, place, takenOn, stageId },
      setSent,
    )
    setSent(null)
    if (refusal) return setFailed(refusal)
    toast(t('evidence.added'), { kind: 'good' })
    onClose()
  }
  return (
    <Dialog
      open
      title={t('evidence.addTitle')}
      width={480}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button kind="primary" disabled={sent !== null || caption.trim() === ''} onClick={send}>
            {t(failed ? 'evidence.again' : 'evidence.send')}
          </Button>
        </>
      }
    >
      <p className="card-dialog-hint">
        {t('evidence.file', { name: file.name, size: sizeWords(file.size) })}
      </p>
      <div className="card-form">
        <div className="card-form-wide">
          <TextField
            label={t('evidence.caption')}
            value={caption}
            onChange={setCaption}
            maxLength={200}
            required
          />
        </div>
        <TextField label={t('evidence.place')} value={place} onChange={setPlace} maxLength={120} />
        <DateField
          label={t('evidence.takenOn')}
          value={takenOn}
          onChange={setTakenOn}
          today={today}
          max={today}
        />
        <Select
          label={t('evidence.stage')}
          value={stage}
          options={[
            { value: '', label: t('evidence.noStage') },
            ...stages.map(one => ({ value: one.id as string, label: one.name })),
          ]}
          onChange={setStage}
        />
      </div>
      {sent !== null && (
        <p className="evidence-sending" role="status">
          {t('evidence.sending', { n: sent })}
          <ProgressBar value={sent} />
        </p>
      )}
      {failed && (
        <p className="evidence-failed" role="alert">
          {t('evidence.failed', { why: refusalWords(t, failed) })}
        </p>
      )}
    </Dialog>
  )
}

export function sizeWords(bytes: number): string {
  return bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
