import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { mayMeet } from '../../../shared/access/meeting-matrix.ts'
import type { MeetingView } from '../../../shared/meeting/view.ts'
import { useMember, useSession } from '../../live/hooks.ts'
import { useControl } from '../../live/live-channel-hooks.ts'
import { Button, EmptyState } from '../../ui/index.ts'
import { inOrder } from '../agenda/agenda-sums.ts'
import { useControlAct } from '../bar/use-control-act.ts'
import { MeetingHeadLine } from '../parts/head-line.tsx'
import { minutesPath } from '../parts/paths.ts'
import { CloseMeeting } from './close-meeting.tsx'
import { ConsoleAgenda } from './console-agenda.tsx'
import { ConsoleItem } from './console-item.tsx'
import { ConsoleSide } from './console-side.tsx'
import './console.css'

/** A meeting while it is held, the same page for who leads and who takes part: agenda, the item at hand, what changed since last time. */
export function Console({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation('meeting')
  const { campaign } = useSession()
  const member = useMember()
  const control = useControl(meeting.id)
  const { act } = useControlAct(meeting.id)
  const [looked, look] = useState<string | null>(null)
  const presenting = control?.presenter?.userId === member.userId
  const order = inOrder(meeting.items)
  const current = control?.itemId ?? null
  // Somebody who looks at another item stays there; the presenter is always at the item at hand.
  const shownId = (presenting ? null : looked) ?? current
  const shown = order.find(item => item.id === shownId) ?? null
  const pick = (id: string) => {
    if (presenting) act({ act: 'item', itemId: id })
    else look(id === current ? null : id)
  }
  return (
    <div className="console">
      <MeetingHeadLine meeting={meeting}>
        <Link className="meeting-link-button" to={minutesPath(campaign, meeting.id)}>
          {t('minutes.preview')}
        </Link>
        {mayMeet(member, 'arrange') && <CloseMeeting meeting={meeting} />}
      </MeetingHeadLine>
      <div className="console-body">
        <ConsoleAgenda meeting={meeting} control={control} shownId={shownId} onPick={pick} />
        <div className="console-main">
          {shown && shown.id !== current && current !== null && (
            <p className="console-aside">
              {t('console.looking')}
              <Button size="s" onClick={() => look(null)}>
                {t('console.back')}
              </Button>
            </p>
          )}
          {shown ? (
            <ConsoleItem key={shown.id} meeting={meeting} item={shown} at={order.indexOf(shown)} />
          ) : (
            <EmptyState
              icon="flag"
              title={t('console.notBegun')}
              hint={t(presenting ? 'console.beginHint' : 'console.waitHint')}
              action={
                presenting &&
                order[0] && (
                  <Button kind="primary" onClick={() => order[0] && pick(order[0].id)}>
                    {t('console.begin')}
                  </Button>
                )
              }
            />
          )}
        </div>
        <ConsoleSide meeting={meeting} control={control} />
      </div>
    </div>
  )
}
