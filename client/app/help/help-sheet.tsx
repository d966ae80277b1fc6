import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/index.ts'
import './help.css'

const keys = [
  ['Ctrl K', 'palette'],
  ['/', 'search'],
  ['Ctrl Z　Ctrl ⇧ Z', 'undo'],
  ['1 – 8', 'view'],
  ['↑ ↓ ← →　Enter', 'card'],
  ['Space　↑ ↓ ← →', 'drag'],
  ['Ctrl J', 'decide'],
  ['PgUp　PgDn', 'agenda'],
  ['Esc', 'leave'],
  ['?', 'help'],
] as const

/** One page for somebody who has never seen the board: what they see, what they may do, the keys. */
export function HelpSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('app')
  return (
    <Dialog open title={t('help.title')} onClose={onClose} width={600}>
      <div className="help">
        <p>{t('help.intro1')}</p>
        <p>{t('help.intro2')}</p>
        <p>{t('help.intro3')}</p>
        <h3>{t('help.keys')}</h3>
        <dl>
          {keys.map(([combination, what]) => (
            <div key={what}>
              <dt>
                {combination.split('　').map(part => (
                  <kbd key={part}>{part}</kbd>
                ))}
              </dt>
              <dd>{t(`help.${what}`)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Dialog>
  )
}
