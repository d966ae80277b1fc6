import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mayMeet } from '../../../shared/access/meeting-matrix.ts'
import type { MeetingView } from '../../../shared/meeting/view.ts'
import { isRefusal } from '../../../shared/refusal.ts'
import { ReasonDialog } from '../../card/act/reason-dialog.tsx'
import { useAct } from '../../card/act/use-act.ts'
import { refusalWords } from '../../card/words/refusal-words.ts'
import { useMember, useSession } from '../../live/hooks.ts'
import { Button, IconButton, Menu, toast } from '../../ui/index.ts'
import { MeetingHeadLine } from '../parts/head-line.tsx'
import { openMeeting } from '../parts/meeting-api.ts'
import { AgendaEditor } from './agenda-editor.tsx'
import { AttendanceEditor } from './attendance-editor.tsx'
import { HeadSection } from './head-section.tsx'
import './plan.css'

/** A meeting being prepared: its head, who comes, and the agenda; 开会 freezes the board and begins. */
export function PlannedMeeting({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation('meeting')
  const member = useMember()
  const mayArrange = mayMeet(member, 'arrange')
  return (
    <div className="meeting-plan">
      <MeetingHeadLine meeting={meeting}>{mayArrange && <PlanActs meeting={meeting} />}</MeetingHeadLine>
      <div className="meeting-plan-body">
        <div className="meeting-plan-side">
          <HeadSection meeting={meeting} mayEdit={mayArrange} />
          <AttendanceEditor meeting={meeting} mayEdit={mayArrange} />
        </div>
        <AgendaEditor meeting={meeting} mayEdit={mayArrange} />
      </div>
      {!mayArrange && <p className="meeting-plan-read">{t('plan.readOnly')}</p>}
    </div>
  )
}

function PlanActs({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation(['meeting', 'card'])
  const { campaign } = useSession()
  const { run } = useAct()
  const [opening, setOpening] = useState(false)
  const [cancelling, setCancelling] = useState(false)
  const open = async () => {
    setOpening(true)
    const answer = await openMeeting(campaign, meeting.id)
    setOpening(false)
    if (isRefusal(answer)) toast(refusalWords(t, answer), { kind: 'bad', key: 'refused' })
    else toast(t('plan.opened'), { kind: 'good' })
  }
  return (
    <>
      <Button kind="primary" icon="flag" disabled={opening} onClick={open}>
        {t('plan.open')}
      </Button>
      <Menu
        align="end"
        label={t('plan.more')}
        trigger={<IconButton icon="more" label={t('plan.more')} />}
        items={[
          {
            key: 'rebuild',
            icon: 'refresh',
            label: t('agenda.rebuild'),
            onSelect: () => run({ type: 'meeting.rebuild', meeting: meeting.id }, t('agenda.rebuilt')),
          },
          {
            key: 'cancel',
            icon: 'close',
            danger: true,
            label: t('plan.cancel'),
            onSelect: () => setCancelling(true),
          },
        ]}
      />
      <ReasonDialog
        open={cancelling}
        danger
        title={t('plan.cancelTitle')}
        hint={t('plan.cancelHint')}
        action={t('plan.cancel')}
        onClose={() => setCancelling(false)}
        onDone={async reason =>
          (await run({ type: 'meeting.cancel', meeting: meeting.id, reason }, t('plan.cancelled'))) !== null
        }
      />
    </>
  )
}
