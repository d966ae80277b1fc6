import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { mayMeet } from '../../../shared/access/meeting-matrix.ts'
import type { MeetingView } from '../../../shared/meeting/view.ts'
import { useBoard, useMember, useSession } from '../../live/hooks.ts'
import { useControl } from '../../live/live-channel-hooks.ts'
import { Icon, IconButton, Menu, useHotkey } from '../../ui/index.ts'
import { useFollow } from '../follow/use-follow.ts'
import { useShow } from '../follow/use-show.ts'
import { meetingPath } from '../parts/paths.ts'
import { BarFollow } from './bar-follow.tsx'
import { BarItem } from './bar-item.tsx'
import { BarPresenter } from './bar-presenter.tsx'
import { StepButtons } from './step-buttons.tsx'
import './bar.css'
import { QuickAnywhere } from './quick-anywhere.tsx'
import { useInvitation } from './use-invitation.ts'
import { useMeetingNotices } from './use-meeting-notices.ts'
import { useRunning } from './use-running.ts'

/** While a meeting runs, a thin line under the top bar of every view: what it is at, who leads, and whether one follows. */
export function MeetingBar() {
  useMeetingNotices()
  const running = useRunning()
  return running.shown ? <Bar key={running.shown.id} meeting={running.shown} running={running} /> : null
}

function Bar({ meeting, running }: { meeting: MeetingView; running: ReturnType<typeof useRunning> }) {
  const { t } = useTranslation('meeting')
  const { campaign } = useSession()
  const member = useMember()
  const control = useControl(meeting.id)
  const items = meeting.items
  const presenting = control?.presenter?.userId === member.userId
  const following = useFollow(presenting)
  const mine = following.meeting === meeting.id
  useShow(presenting ? meeting.id : null)
  useInvitation(control, presenting, mine, () => following.follow(meeting.id))
  useHotkey('escape', following.leave, mine)
  const mayPresent = mayMeet(member, 'present')
  const units = useBoard(view => view.plan.unitById)
  return (
    <aside
      className="mbar"
      aria-label={t('bar.label', { title: meeting.head.title })}
      data-presenting={presenting || undefined}
    >
      {running.others.length > 0 ? (
        <Menu
          label={t('bar.choose')}
          trigger={<IconButton icon="flag" size="s" label={t('bar.choose')} className="mbar-choose" />}
          items={[meeting, ...running.others].map(one => ({
            key: one.id,
            label: one.head.title,
            checked: one.id === meeting.id,
            onSelect: () => running.choose(one.id),
          }))}
        />
      ) : (
        <Icon name="flag" size={14} />
      )}
      <Link className="mbar-title" to={meetingPath(campaign, meeting.id)} title={t('running.enter')}>
        {meeting.head.title}
      </Link>
      <BarItem control={control} items={items} units={units} />
      {presenting && control && <StepButtons meeting={meeting} control={control} />}
      {mayMeet(member, 'decide') && <QuickAnywhere meeting={meeting} control={control} />}
      <span className="mbar-space" />
      <BarFollow
        control={control}
        presenting={presenting}
        following={following}
        mine={mine}
        meeting={meeting.id}
      />
      {mayPresent && <BarPresenter meeting={meeting} control={control} presenting={presenting} />}
    </aside>
  )
}
