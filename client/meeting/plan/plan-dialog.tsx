import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { MeetingId } from '../../../shared/ids.ts'
import { useAct } from '../../card/act/use-act.ts'
import { useSession } from '../../live/hooks.ts'
import { Button, Dialog } from '../../ui/index.ts'
import { meetingPath } from '../parts/paths.ts'
import type { HeadDraft } from './head-draft.ts'
import { HeadFields } from './head-fields.tsx'

/** 筹备: the head first; the agenda is built with it and edited on the meeting's own page. */
export function PlanDialog({ start, onClose }: { start: HeadDraft; onClose: () => void }) {
  const { t } = useTranslation(['meeting', 'card'])
  const { campaign } = useSession()
  const navigate = useNavigate()
  const { run, busy } = useAct()
  const [head, setHead] = useState(start)
  const submit = async () => {
    const ids = await run({ type: 'meeting.plan', head })
    if (!ids) return
    onClose()
    const id = MeetingId.safeParse(ids[0])
    if (id.success) navigate(meetingPath(campaign, id.data))
  }
  return (
    <Dialog
      open
      title={t('plan.dialog')}
      width={520}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('card:cancel')}</Button>
          <Button kind="primary" disabled={busy || head.title.trim() === ''} onClick={submit}>
            {t('plan.create')}
          </Button>
        </>
      }
    >
      <HeadFields head={head} onChange={change => setHead(now => ({ ...now, ...change }))} />
      <p className="meeting-hint">{t('plan.createHint')}</p>
    </Dialog>
  )
}
