import { useTranslation } from 'react-i18next'
import { useRefusalWords } from '../../app/use-refusal-words.ts'
import { useLook, useLookBack } from '../../live/history-context.tsx'
import { Button, EmptyState } from '../../ui/index.ts'
import { dayWords } from './day-words.ts'

/** In place of a view whose day cannot be shown: why, and the ways on. */
export function LookBackFailed() {
  const { t } = useTranslation(['history', 'card'])
  const words = useRefusalWords()
  const lookBack = useLookBack()
  const look = useLook()
  if (lookBack.kind !== 'failed') return null
  const { refusal, wish, retry } = lookBack
  return (
    <EmptyState
      icon="history"
      title={refusal ? t('band.failed', { day: dayWords(t, wish) }) : t('band.nothingKept')}
      hint={refusal ? words(refusal) : t('band.nothingKeptHint')}
      action={
        <>
          {refusal && (
            <Button icon="refresh" onClick={retry}>
              {t('band.retry')}
            </Button>
          )}
          <Button kind="primary" onClick={() => look(null)}>
            {t('band.back')}
          </Button>
        </>
      }
    />
  )
}
