import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeetingView } from '../../../shared/meeting/view.ts'
import { isRefusal } from '../../../shared/refusal.ts'
import { refusalWords } from '../../card/words/refusal-words.ts'
import { useBoard, useMember, useSession } from '../../live/hooks.ts'
import { Button, Dialog, TextField, toast } from '../../ui/index.ts'
import { confirmTitleId } from '../console/confirm-table.tsx'
import { signMinutes } from '../parts/meeting-api.ts'
import '../console/console-part.css'
import { nextNumber } from './next-number.ts'

/**
 * 签发: the number, who signs, and that nothing of the meeting changes afterwards. Minutes with a decision that is still to be
 * confirmed are not signed: it is said which, and led to where they are confirmed or withdrawn.
 */
export function SignDialog({ meeting, onClose }: { meeting: MeetingView; onClose: () => void }) {
  const { t } = useTranslation(['meeting', 'card'])
  const { campaign } = useSession()
  const member = useMember()
  const meetings = useBoard(view => view.meetings)
  const [number, setNumber] = useState(() => nextNumber(meetings, meeting.head.on))
  const [signer, setSigner] = useState(member.name)
  const [busy, setBusy] = useState(false)
  const left = meeting.decisions.filter(one => one.state === 'provisional')
  const sign = async () => {
    setBusy(true)
    const answer = await signMinutes(campaign, meeting.id, { number: number.trim(), signer: signer.trim() })
    setBusy(false)
    if (isRefusal(answer)) return toast(refusalWords(t, answer), { kind: 'bad', key: 'refused' })
    onClose()
    toast(t('signed.done'), { kind: 'good' })
  }
  const toConfirm = () => {
    onClose()
    // The dialog gives the focus back to its opener first.
    requestAnimationFrame(() => document.getElementById(confirmTitleId)?.focus())
  }
  return (
    <Dialog
      open
      title={t('minutes.sign')}
      width={460}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('card:cancel')}</Button>
          <Button
            kind="primary"
            icon="lock"
            disabled={busy || left.length > 0 || number.trim() === '' || signer.trim() === ''}
            onClick={sign}
          >
            {t('minutes.signAct')}
          </Button>
        </>
      }
    >
      {left.length > 0 && (
        <section className="console-warn" role="alert">
          <p>{t('signed.provisional', { n: left.length })}</p>
          <ul className="sign-left">
            {left.map(one => (
              <li key={one.id}>{one.what}</li>
            ))}
          </ul>
          <Button size="s" onClick={toConfirm}>
            {t('signed.toConfirm')}
          </Button>
        </section>
      )}
      <div className="meeting-head-fields">
        <TextField label={t('signed.number')} value={number} maxLength={40} required onChange={setNumber} />
        <TextField label={t('signed.signer')} value={signer} maxLength={60} required onChange={setSigner} />
      </div>
      <p className="console-warn">{t('signed.warning')}</p>
    </Dialog>
  )
}
