import { useTranslation } from 'react-i18next'
import { useOpenCard } from '../../card/use-open-card.ts'
import { Button, EmptyState } from '../../ui/index.ts'

/** In place of a card that cannot be shown: what to tell an administrator, and the way back to the board. */
export function BrokenPanel({ error }: { error: Error }) {
  const { t } = useTranslation('app')
  const { closeCard } = useOpenCard()
  return (
    <aside className="board-panel-waiting board-panel-broken">
      <EmptyState
        icon="alert"
        title={t('page.brokenCard')}
        hint={t('page.crashedHint')}
        action={
          <Button kind="primary" onClick={closeCard}>
            {t('close')}
          </Button>
        }
      />
      <pre className="app-page-words">{`${error.name}: ${error.message}`}</pre>
    </aside>
  )
}
