import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useSession } from '../../live/hooks.ts'
import { Button, EmptyState, Skeleton } from '../../ui/index.ts'
import { useBulletins } from '../bulletin-api.ts'
import { OpenBulletin } from './open-bulletin.tsx'

/** One bulletin by its address; what is not there, or not for this reader, is said so. */
export function BulletinView() {
  const { t } = useTranslation('bulletin')
  const { bulletin: id } = useParams()
  const { campaign } = useSession()
  const { data, isError, refetch } = useBulletins()
  const found = data?.find(one => one.id === id)
  if (found) return <OpenBulletin key={found.id} bulletin={found} />
  if (isError)
    return (
      <EmptyState
        icon="alert"
        title={t('list.failed')}
        action={<Button onClick={() => refetch()}>{t('list.retry')}</Button>}
      />
    )
  if (!data)
    return (
      <div className="bulletin-scroll" aria-busy="true">
        <Skeleton height={480} />
      </div>
    )
  return (
    <EmptyState
      icon="file"
      title={t('view.gone')}
      hint={t('view.goneHint')}
      action={<Link to={`/c/${campaign}/bulletin`}>{t('view.back')}</Link>}
    />
  )
}
