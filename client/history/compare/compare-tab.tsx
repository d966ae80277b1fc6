import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Refused } from '../../app/api.ts'
import { useRefusalWords } from '../../app/use-refusal-words.ts'
import { useBoard } from '../../live/hooks.ts'
import { Button, EmptyState, Skeleton, Tabs } from '../../ui/index.ts'
import { CardChanges } from './card-changes.tsx'
import './compare.css'
import { CompareToolbar } from './compare-toolbar.tsx'
import { saveCsv } from './csv.ts'
import { exportLines } from './export-lines.ts'
import { textOfMoment } from './moment-key.ts'
import { keyWords } from './moment-words.ts'
import { PlanChanges } from './plan-changes.tsx'
import { TargetChanges } from './target-changes.tsx'
import { useCompared } from './use-compared.ts'
import { useShownChanges } from './use-shown-changes.ts'

const parts = ['cards', 'targets', 'plan'] as const
type Part = (typeof parts)[number]

/** HIST-1: what is different between two moments, the old struck out above the new; deleted cards too. */
export function CompareTab() {
  const { t } = useTranslation(['history', 'card', 'domain'])
  const compared = useCompared()
  const shown = useShownChanges(compared.comparison)
  const [part, setPart] = useState<Part>('cards')
  const { pair, comparison, from, to } = compared
  const save = () => {
    if (!pair) return
    const lines = exportLines(t, shown.cards, pair.before.view.plan, pair.after.view.plan)
    saveCsv(t('csv.file', { from: textOfMoment(from), to: textOfMoment(to) }), lines)
  }
  return (
    <div className="compare">
      <CompareToolbar compared={compared} shown={shown} onExport={save} />
      {!comparison || !pair ? (
        <Waiting compared={compared} />
      ) : (
        <>
          <Tabs
            label={t('compare.parts')}
            value={part}
            onChange={setPart}
            tabs={[
              { key: 'cards', label: t('part.cards'), count: shown.cards.length },
              { key: 'targets', label: t('part.targets'), count: comparison.targets.length },
              { key: 'plan', label: t('part.plan'), count: comparison.plan.length },
            ]}
          />
          <div className="compare-scroll">
            {part === 'cards' && (
              <CardChanges cards={shown.cards} before={pair.before.view.plan} after={pair.after.view.plan} />
            )}
            {part === 'targets' && <TargetChanges targets={comparison.targets} />}
            {part === 'plan' && <PlanChanges changes={comparison.plan} />}
          </div>
        </>
      )}
    </div>
  )
}

function Waiting({ compared }: { compared: ReturnType<typeof useCompared> }) {
  const { t } = useTranslation(['history', 'card'])
  const words = useRefusalWords()
  const view = useBoard(board => board)
  const { error, missing, retry, snapshots } = compared
  if (error)
    return (
      <EmptyState
        icon="alert"
        title={t('compare.failed')}
        hint={error instanceof Refused ? words(error.refusal) : error.message}
        action={
          <Button icon="refresh" onClick={retry}>
            {t('band.retry')}
          </Button>
        }
      />
    )
  if (missing)
    return (
      <EmptyState
        icon="calendar"
        title={t('compare.missing', { when: keyWords(t, missing, view, snapshots) })}
        hint={t('compare.missingHint')}
      />
    )
  return (
    <div className="compare-scroll" aria-busy="true">
      {[0, 1, 2, 3, 4].map(n => (
        <Skeleton key={n} height={56} />
      ))}
    </div>
  )
}
