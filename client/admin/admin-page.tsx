import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AdminRole } from '../../shared/access/member.ts'
import { useAccount } from '../app/account/use-account.ts'
import { Tabs } from '../ui/index.ts'
import { AccessLogTab } from './access-log-tab.tsx'
import { AccountsTab } from './accounts-tab.tsx'
import './admin.css'
import { GrantsTab } from './grants-tab.tsx'
import { SystemTab } from './system-tab.tsx'

type Tab = 'accounts' | 'grants' | 'system' | 'log'

/** 三员分立: each administrator sees only their own desk; the server asks again at every request. */
const desks: Readonly<Record<AdminRole, readonly Tab[]>> = {
  secadmin: ['accounts', 'grants'],
  sysadmin: ['system'],
  auditor: ['log'],
}

export function AdminPage() {
  const { t } = useTranslation('admin')
  const { data: account } = useAccount()
  const tabs = account?.adminRole ? desks[account.adminRole] : []
  const [chosen, choose] = useState<Tab | null>(null)
  const tab = chosen ?? tabs[0]
  if (!account?.adminRole || !tab) return null
  return (
    <main className="admin">
      <header className="admin-head">
        <h1>{t('title')}</h1>
        <p>{t(`desk.${account.adminRole}`)}</p>
      </header>
      {tabs.length > 1 && (
        <Tabs
          label={t('title')}
          tabs={tabs.map(key => ({ key, label: t(`tab.${key}`) }))}
          value={tab}
          onChange={choose}
        />
      )}
      <section className="admin-body" aria-label={t(`tab.${tab}`)}>
        {tab === 'accounts' && <AccountsTab />}
        {tab === 'grants' && <GrantsTab />}
        {tab === 'system' && <SystemTab />}
        {tab === 'log' && <AccessLogTab />}
      </section>
    </main>
  )
}
