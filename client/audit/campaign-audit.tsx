import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CampaignId } from '../../shared/ids.ts'
import { Refused } from '../app/api.ts'
import { PageError } from '../app/pages/page-error.tsx'
import { Button, EmptyState, Menu, Skeleton } from '../ui/index.ts'
import { useAddress } from '../ui/use-address.ts'
import './audit.css'
import { type AuditNames, type AuditRow, auditPath, useChanges, useNames } from './audit-data.ts'
import { type AuditFilter, filterFrom, isFiltered, queryOf, withFilter } from './audit-filter.ts'
import { AuditTable } from './audit-table.tsx'
import { AuditToolbar } from './audit-toolbar.tsx'
import { download } from './download.ts'
import { FollowTrail } from './follow-trail.tsx'
import { planOfLexicon } from './lexicon-plan.ts'
import { ProofPanel } from './proof-panel.tsx'

/** AUD-2: the audit of one campaign, for whoever may read it; the server asks again at every request. */
export function CampaignAudit({ campaign }: { campaign: CampaignId }) {
  const { t } = useTranslation('audit')
  const names = useNames(campaign)
  if (names.isPending) return <Waiting />
  if (names.isError) {
    const refusal = names.error instanceof Refused ? names.error.refusal.refused : null
    return refusal === 'not-permitted' || refusal === 'not-a-member' ? (
      <EmptyState icon="lock" title={t('noRight')} hint={t('noRightHint')} />
    ) : (
      <PageError error={names.error} title={t('failed')} retry={() => names.refetch()} />
    )
  }
  return <Audit campaign={campaign} names={names.data} />
}

function Audit({ campaign, names }: { campaign: CampaignId; names: AuditNames }) {
  const { t } = useTranslation('audit')
  const [params, goTo] = useAddress()
  const filter = useMemo(() => filterFrom(params), [params])
  const plan = useMemo(() => planOfLexicon(names.lexicon), [names.lexicon])
  const change = useCallback(
    (patch: Partial<AuditFilter>) => goTo(now => withFilter(now, { ...filterFrom(now), ...patch })),
    [goTo],
  )
  const clear = useCallback(() => goTo(now => withFilter(now, filterFrom(new URLSearchParams()))), [goTo])
  const follow = {
    card: (row: AuditRow) => change({ thing: 'card', id: row.id }),
    person: (row: AuditRow) => change({ person: row.actor.userId }),
  }
  return (
    <div className="audit">
      <header className="audit-title">
        <div>
          <h1>{t('title')}</h1>
          <p className="audit-quiet">{t('about', { campaign: names.lexicon.campaign })}</p>
        </div>
        <ExportMenu campaign={campaign} filter={filter} />
      </header>
      <AuditToolbar names={names} plan={plan} filter={filter} change={change} clear={clear} />
      <div className="audit-stage">
        <section className="audit-main">
          <FollowTrail campaign={campaign} filter={filter} names={names} change={change} />
          <Rows campaign={campaign} filter={filter} clear={clear} plan={plan} follow={follow} />
        </section>
        <ProofPanel campaign={campaign} />
      </div>
    </div>
  )
}

type RowsProps = Pick<Parameters<typeof AuditTable>[0], 'plan' | 'follow'> & {
  campaign: CampaignId
  filter: AuditFilter
  clear: () => void
}

function Rows({ campaign, filter, clear, plan, follow }: RowsProps) {
  const { t } = useTranslation('audit')
  const changes = useChanges(campaign, filter)
  const { hasNextPage, isFetching, fetchNextPage } = changes
  const more = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage()
  }, [hasNextPage, isFetching, fetchNextPage])
  const rows = useMemo(() => changes.data?.pages.flatMap(page => page.rows) ?? [], [changes.data])
  if (changes.isPending) return <Waiting />
  if (changes.isError)
    return <PageError error={changes.error} title={t('failed')} retry={() => changes.refetch()} />
  if (rows.length === 0)
    return (
      <EmptyState
        icon={isFiltered(filter) ? 'filter' : 'layers'}
        title={t(isFiltered(filter) ? 'noneFound' : 'none')}
        hint={t(isFiltered(filter) ? 'noneFoundHint' : 'noneHint')}
        action={isFiltered(filter) && <Button onClick={clear}>{t('clear')}</Button>}
      />
    )
  return (
    <>
      <AuditTable rows={rows} plan={plan} follow={follow} more={more} />
      <p className="audit-count" role="status">
        {t(hasNextPage ? 'countMore' : 'count', { n: rows.length })}
      </p>
    </>
  )
}

/** What is filtered is what is exported; the server writes down who took it. */
function ExportMenu({ campaign, filter }: { campaign: CampaignId; filter: AuditFilter }) {
  const { t } = useTranslation('audit')
  const take = (format: string) => () => {
    const query = queryOf(filter)
    query.set('format', format)
    download(`${auditPath(campaign)}/export?${query}`)
  }
  return (
    <Menu
      align="end"
      label={t('export.label')}
      items={[
        { key: 'csv', label: t('export.csv'), icon: 'table', onSelect: take('csv') },
        { key: 'jsonl', label: t('export.jsonl'), icon: 'file', onSelect: take('jsonl') },
      ]}
      trigger={<Button icon="download">{t('export.label')}</Button>}
    />
  )
}

function Waiting() {
  return (
    <div className="audit-waiting" aria-busy="true">
      {[1, 2, 3, 4, 5, 6, 7, 8].map(n => (
        <Skeleton key={n} height={36} />
      ))}
    </div>
  )
}
