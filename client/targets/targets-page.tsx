import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { AreaMark } from '../card/area-mark.tsx'
import { useBoard } from '../live/hooks.ts'
import { scrolledAsWhole, useScrollAnchor } from '../live/use-scroll-anchor.ts'
import { Button, EmptyState, VisuallyHidden } from '../ui/index.ts'
import { scopesOf, type TargetFilter, targetGroups, targetMatches } from './target-groups.ts'
import { TargetTable } from './target-table.tsx'
import { TargetsToolbar } from './targets-toolbar.tsx'
import './targets-page.css'
import { VerdictCounts } from './verdict-counts.tsx'

/** 指标: every target of the plan by area, its figure in the plan's own words, beside where it stands and its time line. */
export function TargetsPage() {
  const { t } = useTranslation(['targets', 'card'])
  const plan = useBoard(view => view.plan)
  const targets = useBoard(view => view.targets)
  const [filter, setFilter] = useState<TargetFilter>({ scope: null, text: '', standing: 'all' })
  const [params] = useSearchParams()
  const scroller = useRef<HTMLDivElement>(null)
  useScrollAnchor(scroller, scrolledAsWhole)
  const shown = useMemo(() => targets.filter(view => targetMatches(view, filter)), [targets, filter])
  const groups = useMemo(() => targetGroups(shown, plan), [shown, plan])
  const scopes = useMemo(() => scopesOf(targets, plan), [targets, plan])
  return (
    <div className="targets">
      <h1>
        <VisuallyHidden>{t('title')}</VisuallyHidden>
      </h1>
      <TargetsToolbar
        filter={filter}
        scopes={scopes}
        onChange={setFilter}
        shown={shown}
        total={targets.length}
      />
      <div ref={scroller} className="targets-scroll">
        {groups.map(({ area, views }) => (
          <section key={area?.id ?? '-'} className="targets-area" aria-label={area?.name ?? t('noArea')}>
            <header className="targets-area-head">
              <h2>{area ? <AreaMark area={area} full /> : t('noArea')}</h2>
              {area?.slogan && <p>{area.slogan}</p>}
              <VerdictCounts views={views} />
            </header>
            <TargetTable views={views} openId={params.get('target')} />
          </section>
        ))}
        {groups.length === 0 && (
          <EmptyState
            icon="target"
            title={t(targets.length === 0 ? 'empty' : 'nothingShown')}
            hint={t(targets.length === 0 ? 'emptyHint' : 'nothingShownHint')}
            action={
              targets.length > 0 && (
                <Button onClick={() => setFilter({ scope: null, text: '', standing: 'all' })}>
                  {t('clearFilter')}
                </Button>
              )
            }
          />
        )}
      </div>
    </div>
  )
}
