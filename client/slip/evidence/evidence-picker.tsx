import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SlipId } from '../../../shared/ids.ts'
import { isRefusal } from '../../../shared/refusal.ts'
import type { SlipEvidence } from '../../../shared/slip/slip.ts'
import { checkFile, evidenceTypes } from '../../card/evidence/upload-evidence.ts'
import { refusalWords } from '../../card/words/refusal-words.ts'
import { useSession } from '../../live/hooks.ts'
import { Button, IconButton } from '../../ui/index.ts'
import { uploadSlipEvidence } from '../slip-requests.ts'
import './evidence.css'

/** Files that go with an act: sent as soon as they are chosen, so that pressing the act sends words only. */
export function EvidencePicker(props: {
  slip: SlipId
  files: readonly SlipEvidence[]
  onChange: (files: readonly SlipEvidence[]) => void
  onBusy: (busy: boolean) => void
}) {
  const { t } = useTranslation(['slip', 'card'])
  const { campaign } = useSession()
  const input = useRef<HTMLInputElement>(null)
  const label = useId()
  const [sending, setSending] = useState(0)
  const [refused, setRefused] = useState<readonly string[]>([])
  const send = async (chosen: readonly File[]) => {
    setRefused([])
    setSending(chosen.length)
    props.onBusy(true)
    const sent: SlipEvidence[] = []
    for (const file of chosen) {
      const answer = checkFile(file) ?? (await uploadSlipEvidence(campaign, props.slip, file))
      if (isRefusal(answer)) setRefused(now => [...now, `${file.name}：${refusalWords(t, answer)}`])
      else sent.push(answer)
      setSending(now => now - 1)
    }
    props.onBusy(false)
    props.onChange([...props.files, ...sent])
  }
  return (
    <div className="slip-files">
      <span className="slip-files-label" id={label}>
        {t('evidence.label')}
        <small>{t('evidence.hint')}</small>
      </span>
      <ul aria-labelledby={label}>
        {props.files.map(one => (
          <li key={one.id}>
            {one.fileName}
            <IconButton
              size="s"
              icon="close"
              label={t('evidence.drop', { name: one.fileName })}
              onClick={() => props.onChange(props.files.filter(other => other !== one))}
            />
          </li>
        ))}
      </ul>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={evidenceTypes.join(',')}
        aria-labelledby={label}
        onChange={event => {
          const chosen = [...(event.target.files ?? [])]
          event.target.value = ''
          if (chosen.length > 0) void send(chosen)
        }}
      />
      <Button size="s" icon="paperclip" disabled={sending > 0} onClick={() => input.current?.click()}>
        {t('evidence.add')}
      </Button>
      {sending > 0 && <p role="status">{t('evidence.sending', { n: sending })}</p>}
      {refused.map(words => (
        <p key={words} role="alert" className="slip-files-refused">
          {words}
        </p>
      ))}
    </div>
  )
}
