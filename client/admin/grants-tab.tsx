import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, EmptyState, Select, Tag } from '../ui/index.ts'
import { type MemberRow, useCampaigns, useMembers, useUnits } from './admin-data.ts'
import { GrantDialog } from './grant-dialog.tsx'
import { Scroll } from './scroll.tsx'
import { Waiting } from './waiting.tsx'

/** Who is what in each campaign. Rights belong to units and roles; people hold them. */
export function GrantsTab() {
  const { t } = useTranslation('admin')
  const campaigns = useCampaigns()
  const [chosen, choose] = useState<string | null>(null)
  const campaign = chosen ?? campaigns.data?.[0]?.id ?? null
  const members = useMembers(campaign)
  const [open, setOpen] = useState<MemberRow | 'new' | null>(null)
  if (campaigns.isPending) return <Waiting lines={8} />
  if (!campaign)
    return <EmptyState icon="flag" title={t('grant.noCampaign')} hint={t('grant.noCampaignHint')} />
  return (
    <>
      <div className="admin-tools">
        <Select
          label={t('grant.campaign')}
          hideLabel
          value={campaign}
          onChange={choose}
          options={(campaigns.data ?? []).map(row => ({ value: row.id, label: row.name }))}
        />
        <Button kind="primary" icon="plus" onClick={() => setOpen('new')}>
          {t('grant.new')}
        </Button>
      </div>
      {members.isPending && <Waiting lines={8} />}
      {members.isError && (
        <EmptyState
          icon="alert"
          title={t('failed')}
          action={<Button onClick={() => members.refetch()}>{t('app:retry')}</Button>}
        />
      )}
      {members.data && <Members campaign={campaign} rows={members.data} open={setOpen} />}
      {open && (
        <GrantDialog
          campaign={campaign}
          member={open === 'new' ? null : open}
          taken={members.data ?? []}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}

function Members({
  campaign,
  rows,
  open,
}: {
  campaign: string
  rows: readonly MemberRow[]
  open: (row: MemberRow) => void
}) {
  const { t } = useTranslation('admin')
  const units = useUnits(campaign)
  const nameOf = (id: string) => units.data?.find(unit => unit.id === id)?.name ?? id
  if (rows.length === 0)
    return <EmptyState icon="users" title={t('grant.empty')} hint={t('grant.emptyHint')} />
  return (
    <Scroll label={t('tab.grants')}>
      <table className="admin-table">
        <thead>
          <tr>
            {(['name', 'roles', 'units'] as const).map(column => (
              <th key={column} scope="col">
                {t(`grant.${column}`)}
              </th>
            ))}
            <th aria-label={t('account.actions')} />
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.userId}>
              <td>
                {row.name} <span className="admin-quiet num">{row.username}</span>
              </td>
              <td>
                {row.roles.map(role => (
                  <Tag key={role}>{t(`app:role.${role}`)}</Tag>
                ))}
              </td>
              <td>
                {row.unitIds.length > 0 ? (
                  row.unitIds.map(nameOf).join(t('app:listComma'))
                ) : (
                  <span className="admin-quiet">{t('grant.noUnit')}</span>
                )}
              </td>
              <td className="admin-actions">
                <Button
                  size="s"
                  kind="ghost"
                  icon="edit"
                  onClick={() => open(row)}
                  aria-label={t('grant.editOf', { name: row.name })}
                >
                  {t('account.edit')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
