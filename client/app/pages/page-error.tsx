import { useTranslation } from 'react-i18next'
import { Button, EmptyState } from '../../ui/index.ts'
import { Refused } from '../api.ts'
import { useRefusalWords } from '../use-refusal-words.ts'

/** A page whose content could not be fetched: what it is and the way on. */
export function PageError({ error, retry, title }: { error: unknown; retry: () => void; title?: string }) {
  const { t } = useTranslation('app')
  const words = useRefusalWords()
  const refusal = error instanceof Refused ? error.refusal : null
  return (
    <main className="app-page-centre">
      <EmptyState
        icon={refusal ? 'wifi-off' : 'alert'}
        title={title ?? t('page.unreachable')}
        hint={refusal ? words(refusal) : t('campaigns.failedHint')}
        action={
          <Button kind="primary" icon="refresh" onClick={retry}>
            {t('retry')}
          </Button>
        }
      />
    </main>
  )
}
