import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, Navigate } from 'react-router'
import { Button, EmptyState, Skeleton } from '../../ui/index.ts'
import { useAccount } from '../account/use-account.ts'
import { get } from '../api.ts'
import { PageError } from '../pages/page-error.tsx'
import { PlainBar } from '../pages/plain-bar.tsx'
import { useTitle } from '../use-title.ts'
import { CampaignCard } from './campaign-card.tsx'
import { CampaignEntries, hasBoard } from './campaign-entry.ts'
import './campaigns.css'
import { CreateCampaign } from './create-campaign.tsx'

export const campaignsKey = ['campaigns'] as const

export function CampaignsPage() {
  const { t } = useTranslation(['app', 'card'])
  const { data: account } = useAccount()
  useTitle(t('campaigns.title'))
  const [creating, setCreating] = useState(false)
  const campaigns = useQuery({
    queryKey: campaignsKey,
    queryFn: () => get('/api/campaigns', CampaignEntries),
  })
  if (account?.adminRole === 'auditor') return <Navigate to="/audit" replace />
  const mayCreate = account?.adminRole === 'sysadmin'
  const create = mayCreate && (
    <Button kind="primary" icon="plus" onClick={() => setCreating(true)}>
      {t('campaigns.create')}
    </Button>
  )
  return (
    <div className="app-page">
      <PlainBar />
      <main className="campaigns" aria-busy={campaigns.isPending}>
        <div className="campaigns-head">
          <h1>{t('campaigns.title')}</h1>
          {campaigns.data?.length !== 0 && create}
        </div>
        {account?.adminRole && campaigns.data?.length !== 0 && (
          <p className="campaigns-note">
            {t('campaigns.adminNote')} <Link to="/admin">{t('user.admin')}</Link>
          </p>
        )}
        {campaigns.isPending && <Waiting />}
        {campaigns.isError && (
          <PageError
            error={campaigns.error}
            title={t('campaigns.failed')}
            retry={() => campaigns.refetch()}
          />
        )}
        {campaigns.data?.length === 0 && (
          <EmptyState
            title={t(account?.adminRole ? 'campaigns.none' : 'campaigns.empty')}
            hint={t(account?.adminRole ? 'campaigns.noneHint' : 'campaigns.emptyHint')}
            action={create}
          />
        )}
        <ul className="campaigns-list">
          {[...(campaigns.data ?? [])].sort(underWayFirst).map(entry => (
            <li key={entry.id}>
              <CampaignCard entry={entry} />
            </li>
          ))}
        </ul>
      </main>
      {creating && <CreateCampaign onClose={() => setCreating(false)} />}
    </div>
  )
}

const phases = ['during', 'before', 'after']
type Entry = Parameters<typeof hasBoard>[0]
const rank = (entry: Entry) => (hasBoard(entry) ? phases.indexOf(entry.day.phase) : phases.length)
const underWayFirst = (a: Entry, b: Entry) => rank(a) - rank(b)

function Waiting() {
  return (
    <ul className="campaigns-list">
      {[1, 2, 3].map(n => (
        <li key={n} className="campaign-card">
          <Skeleton width="60%" height={20} />
          <Skeleton width="90%" />
          <Skeleton height={44} />
          <Skeleton width="40%" />
        </li>
      ))}
    </ul>
  )
}
