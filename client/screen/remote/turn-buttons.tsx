import { useTranslation } from 'react-i18next'
import type { Screen } from '../../../shared/screen/screen.ts'
import { Icon } from '../../ui/index.ts'
import { nowShowing } from './showing.ts'
import type { ChangeFrom } from './use-screens.ts'

/** 上一页、暂停、下一页: large, and always in the same place. A wall that follows a meeting leaves it when turned by hand. */
export function TurnButtons({ screen, drive }: { screen: Screen; drive: (change: ChangeFrom) => void }) {
  const { t } = useTranslation('kiosk')
  const paused = screen.state.mode === 'driven'
  const turn = (by: number) =>
    drive(now => {
      const count = now.state.playlist.length
      const at = (nowShowing(now, Date.now()).at + by + count) % count
      return now.state.mode === 'follow' ? { mode: 'driven', at } : { at }
    })
  const pause = () =>
    drive(now => ({
      mode: now.state.mode === 'rotate' ? 'driven' : 'rotate',
      at: nowShowing(now, Date.now()).at,
    }))
  return (
    <div className="remote-turn">
      <button type="button" onClick={() => turn(-1)}>
        <Icon name="chevron-left" size={24} />
        {t('player.back')}
      </button>
      <button type="button" onClick={pause} aria-pressed={paused}>
        {t(screen.state.mode === 'rotate' ? 'player.pause' : 'player.go')}
      </button>
      <button type="button" onClick={() => turn(1)}>
        {t('player.next')}
        <Icon name="chevron-right" size={24} />
      </button>
    </div>
  )
}
