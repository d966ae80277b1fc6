import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Icon, type IconName } from '../../ui/index.ts'
import { toggleFullscreen } from './fullscreen.ts'
import type { Press } from './press.ts'

/** While the pointer moves: the way around for whoever has a mouse and no clicker. */
export function PlayerButtons({
  paused,
  onPress,
  back,
}: {
  paused: boolean
  onPress: (press: Press) => void
  back: string | undefined
}) {
  const { t } = useTranslation('kiosk')
  return (
    <div className="player-buttons" role="toolbar" aria-label={t('player.buttons')}>
      <Round icon="chevron-left" label={t('player.back')} onClick={() => onPress({ act: 'back' })} />
      <button type="button" onClick={() => onPress({ act: 'pause' })}>
        {t(paused ? 'player.go' : 'player.pause')}
      </button>
      <Round icon="chevron-right" label={t('player.next')} onClick={() => onPress({ act: 'next' })} />
      <button type="button" onClick={toggleFullscreen}>
        {t('player.fullscreen')} <kbd>F</kbd>
      </button>
      {back !== undefined && <Link to={back}>{t('player.close')}</Link>}
    </div>
  )
}

function Round({ icon, label, onClick }: { icon: IconName; label: string; onClick: () => void }) {
  return (
    <button type="button" aria-label={label} title={label} onClick={onClick}>
      <Icon name={icon} size={24} />
    </button>
  )
}
