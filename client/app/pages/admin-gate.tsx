import { lazy } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { EmptyState } from '../../ui/index.ts'
import { useAccount } from '../account/use-account.ts'
import { PlainBar } from './plain-bar.tsx'

const AdminPage = lazy(async () => ({ default: (await import('../../admin/admin-page.tsx')).AdminPage }))

/** 系统管理 for the three administrators; the others read why not. The server asks again at every request. */
export function AdminGate() {
  const { t } = useTranslation('app')
  const { data: account } = useAccount()
  return (
    <div className="app-page">
      <PlainBar />
      {account?.adminRole ? (
        <AdminPage />
      ) : (
        <main className="app-page-centre">
          <EmptyState
            icon="lock"
            title={t('page.noAdmin')}
            hint={t('page.noAdminHint')}
            action={
              <Link className="app-link-button" to="/">
                {t('page.home')}
              </Link>
            }
          />
        </main>
      )}
    </div>
  )
}
