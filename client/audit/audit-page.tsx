import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { z } from 'zod'
import { CampaignId } from '../../shared/ids.ts'
import { useAccount } from '../app/account/use-account.ts'
import { get } from '../app/api.ts'
import { PageError } from '../app/pages/page-error.tsx'
import { PlainBar } from '../app/pages/plain-bar.tsx'
import { useTitle } from '../app/use-title.ts'
import { EmptyState, Skeleton } from '../ui/index.ts'
import './audit.css'
import { CampaignAudit } from './campaign-audit.tsx'

const Names = z.array(z.object({ id: CampaignId, name: z.string(), fullName: z.string() }))

/** The auditor's home: which campaigns there are, by name alone, and the audit of the one chosen. */
export function AuditPage() {
  const { t } = useTranslation('audit')
  const { data: account } = useAccount()
  const campaign = CampaignId.safeParse(useParams().campaign)
  useTitle(t('title'))
  return (
    <div className="app-page">
      <PlainBar />
      {account?.adminRole !== 'auditor' ? (
        <main className="app-page-centre">
          <EmptyState
            icon="lock"
            title={t('auditorOnly')}
            hint={t('auditorOnlyHint')}
            action={
              <Link className="app-link-button" to="/">
                {t('app:page.home')}
              </Link>
            }
          />
        </main>
      ) : (
        <main className="audit-page">
          <nav className="audit-crumbs" aria-label={t('campaigns')}>
            {campaign.success ? <Link to="/audit">{t('campaigns')}</Link> : <span>{t('campaigns')}</span>}
            <Link to="/admin">{t('accessLog')}</Link>
          </nav>
          {campaign.success ? <CampaignAudit campaign={campaign.data} /> : <Campaigns />}
        </main>
      )}
    </div>
  )
}

function Campaigns() {
  const { t } = useTranslation('audit')
  const list = useQuery({ queryKey: ['audit', 'campaigns'], queryFn: () => get('/api/campaigns', Names) })
  if (list.isPending) return <Skeleton height={120} />
  if (list.isError) return <PageError error={list.error} title={t('failed')} retry={() => list.refetch()} />
  return (
    <div className="audit">
      <header className="audit-title">
        <div>
          <h1>{t('title')}</h1>
          <p className="audit-quiet">{t('choose')}</p>
        </div>
      </header>
      {list.data.length === 0 ? (
        <EmptyState title={t('noCampaign')} hint={t('noCampaignHint')} />
      ) : (
        <ul className="audit-campaigns">
          {list.data.map(({ id, name, fullName }) => (
            <li key={id}>
              <Link to={`/audit/${id}`}>
                <strong>{name}</strong>
                {fullName !== name && <span className="audit-quiet">{fullName}</span>}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
