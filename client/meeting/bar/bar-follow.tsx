import { useTranslation } from 'react-i18next'
import type { MeetingId } from '../../../shared/ids.ts'
import type { Control } from '../../../shared/meeting/control.ts'
import { useChannelOnline } from '../../live/live-channel-hooks.ts'
import { Button, Icon } from '../../ui/index.ts'
import type { Following } from '../follow/use-follow.ts'

/** Following as the person has it, and to the presenter how many do. */
export function BarFollow(props: {
  control: Control | null
  presenting: boolean
  following: Following
  mine: boolean
  meeting: MeetingId
}) {
  const { t } = useTranslation('meeting')
  const { control, presenting, following, mine, meeting } = props
  const online = useChannelOnline()
  if (!online)
    return (
      <span className="mbar-note mbar-lost">
        <Icon name="wifi-off" size={14} />
        {t('bar.offline')}
      </span>
    )
  if (!control) return null
  if (presenting)
    return (
      <span className="mbar-note mbar-presenting">
        <Icon name="eye" size={14} />
        {t('present.mine')}
        <span className="num">{t('follow.count', { n: control.followers })}</span>
      </span>
    )
  const { presenter, presenterAwaySince } = control
  return (
    <>
      {presenter && (
        <span className="mbar-note">
          {presenterAwaySince !== null && <Icon name="wifi-off" size={14} />}
          {t(presenterAwaySince === null ? 'present.by' : 'present.away', { name: presenter.name })}
          <span className="num">{t('follow.count', { n: control.followers })}</span>
        </span>
      )}
      {following.held && mine && (
        <Button size="s" className="mbar-catch-up" onClick={following.catchUp}>
          {t('follow.held', { view: t(`app:views.${following.held.view}`) })}
        </Button>
      )}
      {mine ? (
        <Button
          size="s"
          className="mbar-following"
          icon="check"
          aria-pressed="true"
          title={t('follow.leaveHint')}
          onClick={following.leave}
        >
          {t('follow.on')}
        </Button>
      ) : (
        presenter && (
          <Button
            size="s"
            className="mbar-follow"
            aria-pressed="false"
            title={t('present.by', { name: presenter.name })}
            onClick={() => following.follow(meeting)}
          >
            {t('follow.accept')}
          </Button>
        )
      )}
    </>
  )
}
