import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { type Screen, ScreenState } from '../../../shared/screen/screen.ts'
import type { ChangeFrom } from './use-screens.ts'

const modes = ScreenState.shape.mode.options

export function ModeChoice(props: { screen: Screen; at: number; drive: (change: ChangeFrom) => void }) {
  const { t } = useTranslation('kiosk')
  const group = useId()
  const { screen, at, drive } = props
  return (
    <fieldset className="remote-modes">
      <legend>{t('screens.mode')}</legend>
      {modes.map(mode => (
        <label key={mode}>
          <input
            type="radio"
            name={group}
            checked={screen.state.mode === mode}
            onChange={() => drive(() => ({ mode, at }))}
          />
          <span>{t(`screens.modes.${mode}`)}</span>
        </label>
      ))}
    </fieldset>
  )
}
