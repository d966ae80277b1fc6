import { useTranslation } from 'react-i18next'
import { useTitle } from '../../app/use-title.ts'
import { useWallTheme } from '../player/use-wall-theme.ts'
import './kiosk.css'
import { PairedScreen } from './paired-screen.tsx'
import { PairingView } from './pairing-view.tsx'
import { useKiosk } from './use-kiosk.ts'
import { useUpgrade } from './use-upgrade.ts'

/** `/screen`: a TV's whole life, from the code it shows to the wall it is. It needs no account and nobody at it. */
export function KioskPage() {
  const { t } = useTranslation('kiosk')
  const control = useKiosk()
  const { kiosk, reached } = control
  useUpgrade(reached && kiosk.kind !== 'paired', false)
  useTitle(kiosk.kind === 'paired' ? kiosk.self.screen.name : t('title'))
  if (kiosk.kind === 'paired')
    return <PairedScreen key={kiosk.self.screen.id} self={kiosk.self} control={control} />
  if (kiosk.kind === 'unpaired') return <PairingView was={kiosk.was} onPaired={control.ask} />
  return <Waiting unreachable={kiosk.kind === 'unreachable'} />
}

function Waiting({ unreachable }: { unreachable: boolean }) {
  const { t } = useTranslation('kiosk')
  useWallTheme()
  return (
    <main className="kiosk" aria-busy={!unreachable}>
      {unreachable && (
        <div className="kiosk-sheet">
          <div className="kiosk-alone">
            <h1>{t('pairing.unreachable')}</h1>
            <p>{t('pairing.unreachableHint')}</p>
          </div>
        </div>
      )}
    </main>
  )
}
