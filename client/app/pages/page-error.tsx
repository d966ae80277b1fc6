import { useTranslation } from 'react-i18next'
import { Button, EmptyState } from '../../ui/index.ts'
import { Refused } from '../api.ts'
import { useRefusalWords } from '../use-refusal-words.ts'
import { useRetrying } from '../use-retrying.ts'

/** A page whose content could not be fetched: what it is and the way on. Where the server is away it asks again by itself. */
export function PageError({ error, retry, title }: { error: unknown; retry: () => void; title?: string }) {
  const { t } = useTranslation('app')
  const words = useRefusalWords()
  const refusal = error instanceof Refused ? error.refusal : null
  const away = refusal?.refused === 'unavailable'
  const server = away && refusal.detail.why === 'server'
  useRetrying(retry, away)
  return (
    <main className="app-page-centre">
      <EmptyState
        icon={refusal && !server ? 'wifi-off' : 'alert'}
        title={title ?? t(server ? 'page.serverAway' : 'page.unreachable')}
        hint={server ? t('page.serverAwayHint') : refusal ? words(refusal) : t('campaigns.failedHint')}
        action={
          <Button kind="primary" icon="refresh" onClick={retry}>
            {t('retry')}
          </Button>
        }
      />
    </main>
  )
}
