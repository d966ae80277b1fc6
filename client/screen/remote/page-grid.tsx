import { useTranslation } from 'react-i18next'
import type { Screen } from '../../../shared/screen/screen.ts'
import { usePageName } from '../player/use-page-name.ts'
import type { ChangeFrom } from './use-screens.ts'

/** Every page of the round, one press away; the numbers are the keys of the wall's keyboard. */
export function PageGrid(props: { screen: Screen; at: number; drive: (change: ChangeFrom) => void }) {
  const { t } = useTranslation('kiosk')
  const name = usePageName()
  const { screen, at, drive } = props
  const jump = (to: number) =>
    drive(now => (now.state.mode === 'follow' ? { mode: 'driven', at: to } : { at: to }))
  return (
    <fieldset className="remote-pages">
      <legend>{t('screens.jump')}</legend>
      {screen.state.playlist.map((entry, place) => (
        <button
          // biome-ignore lint/suspicious/noArrayIndexKey: an entry is its place in the list; the same page may come twice
          key={place}
          type="button"
          aria-current={place === at}
          onClick={() => jump(place)}
        >
          <small className="num">{place + 1}</small>
          <span>{name(entry.page)}</span>
        </button>
      ))}
    </fieldset>
  )
}
