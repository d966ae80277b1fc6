import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeetingView } from '../../../shared/meeting/view.ts'
import { isRefusal } from '../../../shared/refusal.ts'
import { refusalWords } from '../../card/words/refusal-words.ts'
import { useSession } from '../../live/hooks.ts'
import { Button, Dialog, toast } from '../../ui/index.ts'
import './console-part.css'
import { closeMeeting } from '../parts/meeting-api.ts'

/** 散会: freezes the board once more; what is still provisional can be confirmed afterwards, and is said here. */
export function CloseMeeting({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation(['meeting', 'card'])
  const { campaign } = useSession()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const left = meeting.decisions.filter(one => one.state === 'provisional').length
  const close = async () => {
    setBusy(true)
    const answer = await closeMeeting(campaign, meeting.id)
    setBusy(false)
    setAsking(false)
    if (isRefusal(answer)) toast(refusalWords(t, answer), { kind: 'bad', key: 'refused' })
  }
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('close.act')}</Button>
      <Dialog
        open={asking}
        title={t('close.title')}
        width={440}
        onClose={() => setAsking(false)}
        footer={
          <>
            <Button onClick={() => setAsking(false)}>{t('card:cancel')}</Button>
            <Button kind="primary" disabled={busy} onClick={close}>
              {t('close.act')}
            </Button>
          </>
        }
      >
        <p>{t('close.hint')}</p>
        {left > 0 && <p className="console-warn">{t('close.provisional', { n: left })}</p>}
      </Dialog>
    </>
  )
}
