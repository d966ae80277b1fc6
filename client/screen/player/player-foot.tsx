import { useTranslation } from 'react-i18next'
import type { Control } from '../../../shared/meeting/control.ts'
import { pageKey } from '../../../shared/screen/rotation.ts'
import type { ScreenState } from '../../../shared/screen/screen.ts'
import { AsOf } from './as-of.tsx'
import type { Picture } from './picture.ts'
import { PlayerButtons } from './player-buttons.tsx'
import type { Press } from './press.ts'
import type { Awake } from './use-awake.ts'
import { usePageName } from './use-page-name.ts'

interface FootProps {
  readonly picture: Picture
  readonly state: ScreenState
  readonly following: Control | null
  readonly idle: boolean
  readonly awake: Awake
  readonly onPress: (press: Press) => void
  readonly back: string | undefined
}

/** One quiet line under the page: how far the page's time is, where in the round, and what is out of the ordinary. */
export function PlayerFoot({ picture, state, following, idle, awake, onPress, back }: FootProps) {
  return (
    <footer className="player-foot">
      <Progress picture={picture} />
      <div className="player-foot-line">
        <Round picture={picture} state={state} />
        <Standing picture={picture} state={state} following={following} />
        {awake === 'unable' && !idle && <SleepNote />}
        <span className="player-foot-space" />
        <AsOf />
      </div>
      {!idle && <PlayerButtons paused={state.mode === 'driven'} onPress={onPress} back={back} />}
    </footer>
  )
}

/** Runs by itself once drawn: no repaint of ours until the next page. */
function Progress({ picture: { page, shown } }: { picture: Picture }) {
  if (!shown || shown.leftMs === null) return <div className="player-progress" />
  const total = shown.elapsedMs + shown.leftMs
  const run = { animationDuration: `${total}ms`, animationDelay: `${-shown.elapsedMs}ms` }
  return (
    <div className="player-progress">
      <span key={`${pageKey(page)} ${shown.at} ${shown.elapsedMs}`} style={run} />
    </div>
  )
}

function Round({ picture: { page, shown }, state }: { picture: Picture; state: ScreenState }) {
  const name = usePageName()
  if (!shown) return null
  return (
    <div className="player-round">
      {state.playlist.map((entry, at) => (
        <i
          // biome-ignore lint/suspicious/noArrayIndexKey: an entry is its place in the list; the same page may come twice
          key={at}
          className={at === shown.at ? 'player-dot player-dot-on' : 'player-dot'}
          data-page={pageKey(entry.page)}
        />
      ))}
      <span>{name(page)}</span>
    </div>
  )
}

function Standing({ picture, state, following }: Pick<FootProps, 'picture' | 'state' | 'following'>) {
  const { t } = useTranslation('kiosk')
  if (!picture.shown && following)
    return (
      <span className="player-standing">
        {following.presenter
          ? t('player.following', { name: following.presenter.name })
          : t('player.followingNobody')}
      </span>
    )
  if (state.mode === 'follow') return <span className="player-standing">{t('player.waitsForMeeting')}</span>
  return state.mode === 'driven' ? <span className="player-standing">{t('player.paused')}</span> : null
}

function SleepNote() {
  const { t } = useTranslation('kiosk')
  return <span className="player-standing">{t('player.maySleep')}</span>
}
