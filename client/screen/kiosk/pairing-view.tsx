import { useTranslation } from 'react-i18next'
import { Mark } from '../../app/pages/mark.tsx'
import { useWallTheme } from '../player/use-wall-theme.ts'
import './kiosk.css'
import { QrCode } from './qr-code.tsx'
import { type Pairing, usePairing } from './use-pairing.ts'

/** Before a TV is anybody: its code, as large as the room needs, and what to do with it. `was`: the name it had until it was unpaired. */
export function PairingView({ was, onPaired }: { was: string | null; onPaired: () => void }) {
  const { t } = useTranslation(['kiosk', 'app'])
  const pairing = usePairing(onPaired)
  useWallTheme()
  return (
    <main className="kiosk">
      <div className="kiosk-sheet">
        <header className="kiosk-head">
          <Mark size={56} />
          <strong>{t('app:product')}</strong>
        </header>
        {was !== null && <p className="kiosk-was">{t('pairing.was', { name: was })}</p>}
        {pairing.kind === 'code' ? <Code code={pairing.code} /> : <NoCode pairing={pairing} />}
      </div>
    </main>
  )
}

function Code({ code }: { code: string }) {
  const { t } = useTranslation('kiosk')
  const address = `${location.origin}/pair`
  return (
    <div className="kiosk-pairing">
      <section>
        <h1>{t('pairing.title')}</h1>
        <p className="kiosk-code num" data-testid="pairing-code">
          {[...code].map((sign, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a sign of a code is its place
            <span key={at}>{sign}</span>
          ))}
        </p>
        <ol className="kiosk-steps">
          <li>
            {t('pairing.scan')} <b>{address.replace(/^https?:\/\//, '')}</b>
          </li>
          <li>{t('pairing.type')}</li>
        </ol>
        <p className="kiosk-note">{t('pairing.note')}</p>
      </section>
      <QrCode text={`${address}?code=${code}`} label={t('pairing.qr')} />
    </div>
  )
}

function NoCode({ pairing }: { pairing: Exclude<Pairing, { kind: 'code' }> }) {
  const { t } = useTranslation('kiosk')
  if (pairing.kind === 'asking') return <div className="kiosk-pairing" aria-busy="true" />
  return (
    <div className="kiosk-alone">
      <h1>{t(pairing.kind === 'waiting' ? 'pairing.tooMany' : 'pairing.unreachable')}</h1>
      <p>
        {pairing.kind === 'waiting'
          ? t('pairing.tooManyHint', { n: Math.ceil(pairing.waitSeconds / 60) })
          : t('pairing.unreachableHint')}
      </p>
    </div>
  )
}
