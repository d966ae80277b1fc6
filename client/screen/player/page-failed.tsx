import { useTranslation } from 'react-i18next'
import type { ScreenPage } from '../../../shared/screen/screen.ts'
import { usePageName } from './use-page-name.ts'

export function PageFailed({ page }: { page: ScreenPage }) {
  const { t } = useTranslation('kiosk')
  const name = usePageName()
  return (
    <div className="player-failed">
      <b>{name(page)}</b>
      <p>{t('player.failed')}</p>
    </div>
  )
}
