import { useTranslation } from 'react-i18next'
import { Button, EmptyState } from '../../ui/index.ts'
import { Refused, refusalKey } from '../api.ts'

/** A page whose content could not be fetched: what it is and the way on. */
export function PageError({ error, retry, title }: { error: unknown; retry: () => void; title?: string }) {
  const { t } = useTranslation('app')
  const refusal = error instanceof Refused ? refusalKey(error.refusal) : null
  return (
    <main className="app-page-centre">
      <EmptyState
        icon={refusal ? 'wifi-off' : 'alert'}
        title={title ?? t('page.unreachable')}
        hint={refusal ? t(refusal.key, refusal.values) : t('campaigns.failedHint')}
        action={
          <Button kind="primary" icon="refresh" onClick={retry}>
            {t('retry')}
          </Button>
        }
      />
    </main>
  )
}
