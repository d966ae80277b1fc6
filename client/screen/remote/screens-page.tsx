import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { mayMeet } from '../../../shared/access/meeting-matrix.ts'
import { PageError } from '../../app/pages/page-error.tsx'
import { useMember, useSession } from '../../live/hooks.ts'
import { EmptyState, Skeleton } from '../../ui/index.ts'
import './remote.css'
import { ScreenCard } from './screen-card.tsx'
import { useDrive, useRevoke, useScreens } from './use-screens.ts'

/** `/c/<campaign>/screens`: every paired wall with its remote control; made for a phone held under the table. */
export function ScreensPage() {
  const { t } = useTranslation('kiosk')
  const { campaign } = useSession()
  const mayManage = mayMeet(useMember(), 'screens')
  return (
    <div className="remote">
      <header className="remote-head">
        <h1>{t('screens.title')}</h1>
        <Link className="remote-link" to={`/c/${campaign}/wall`}>
          {t('screens.open')}
        </Link>
        {mayManage && (
          <Link className="remote-link remote-link-main" to={`/pair?campaign=${campaign}`}>
            {t('screens.pair')}
          </Link>
        )}
      </header>
      {mayManage ? (
        <ScreenCards />
      ) : (
        <EmptyState icon="lock" title={t('screens.notMine')} hint={t('screens.notMineHint')} />
      )}
    </div>
  )
}

function ScreenCards() {
  const { t } = useTranslation('kiosk')
  const { campaign } = useSession()
  const screens = useScreens(campaign)
  const drive = useDrive(campaign)
  const revoke = useRevoke(campaign)
  if (screens.isPending) return <Skeleton height={360} />
  if (screens.isError)
    return <PageError error={screens.error} title={t('screens.failed')} retry={() => screens.refetch()} />
  if (screens.data.length === 0)
    return (
      <EmptyState
        title={t('screens.none')}
        hint={t('screens.noneHint', { address: `${location.origin}/screen` })}
      />
    )
  return (
    <ul className="remote-cards">
      {screens.data.map(screen => (
        <li key={screen.id}>
          <ScreenCard
            screen={screen}
            drive={change => drive(screen.id, change)}
            revoke={() => revoke(screen)}
          />
        </li>
      ))}
    </ul>
  )
}
