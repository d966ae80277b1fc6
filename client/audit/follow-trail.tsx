import { useTranslation } from 'react-i18next'
import type { CampaignId } from '../../shared/ids.ts'
import { Button, Tag } from '../ui/index.ts'
import { type AuditNames, useChanges } from './audit-data.ts'
import type { AuditFilter } from './audit-filter.ts'

interface Props {
  campaign: CampaignId
  filter: AuditFilter
  names: AuditNames
  change: (patch: Partial<AuditFilter>) => void
}

/** Whom or what one is following, and the way back. */
export function FollowTrail({ campaign, filter, names, change }: Props) {
  const { t } = useTranslation('audit')
  const rows = useChanges(campaign, filter).data?.pages[0]?.rows
  if (!filter.id && !filter.person) return null
  const writer = names.writers.find(one => one.userId === filter.person)
  const card = filter.id ? (rows?.find(row => row.id === filter.id)?.title ?? filter.id) : null
  return (
    <nav className="audit-trail" aria-label={t('following')}>
      <Button size="s" kind="ghost" icon="arrow-left" onClick={() => change({ id: null, person: null })}>
        {t('back')}
      </Button>
      <span>{t('following')}</span>
      {card && (
        <Tag tone="brand" onRemove={() => change({ id: null })}>
          {card}
        </Tag>
      )}
      {filter.person && (
        <Tag tone="brand" onRemove={() => change({ person: null })}>
          {writer?.name ?? filter.person}
        </Tag>
      )}
    </nav>
  )
}
