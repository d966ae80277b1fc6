import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { MeetingView } from '../../../shared/meeting/view.ts'
import { useSession } from '../../live/hooks.ts'
import { useControl, useTimerMs } from '../../live/live-channel-hooks.ts'
import { Icon } from '../../ui/index.ts'
import { inOrder } from '../agenda/agenda-sums.ts'
import { clockWords } from '../parts/clock-words.ts'
import { meetingPath } from '../parts/paths.ts'

/** A meeting that runs now: what it is at, who presents, and the way in. */
export function RunningBand({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation('meeting')
  const { campaign } = useSession()
  const control = useControl(meeting.id)
  const spent = useTimerMs(control)
  const order = inOrder(meeting.items)
  const at = order.findIndex(item => item.id === control?.itemId)
  const item = order[at]
  return (
    <section className="running" aria-label={t('running.of', { title: meeting.head.title })}>
      <Icon name="flag" size={20} />
      <div className="running-words">
        <p>{t('running.now')}</p>
        <h2>{meeting.head.title}</h2>
      </div>
      <div className="running-item">
        {item ? (
          <>
            <p className="num">
              {t('running.item', { at: at + 1, total: order.length })} {clockWords(spent)}
            </p>
            <b>{item.title}</b>
          </>
        ) : (
          <b>{t('running.noItem')}</b>
        )}
        {control?.presenter && <p>{t('running.presenter', { name: control.presenter.name })}</p>}
      </div>
      <Link className="meeting-primary" to={meetingPath(campaign, meeting.id)}>
        {t('running.enter')}
      </Link>
    </section>
  )
}
