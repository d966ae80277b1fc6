import { Navigate, Outlet, useLocation } from 'react-router'
import { PageError } from '../pages/page-error.tsx'
import { PageLoading } from '../pages/page-loading.tsx'
import { useAccount } from './use-account.ts'

/** Pages behind it are for somebody signed in; anybody else goes to the login page and comes back. */
export function RequireAccount() {
  const account = useAccount()
  const { pathname, search } = useLocation()
  if (account.isPending) return <PageLoading />
  if (account.isError) return <PageError error={account.error} retry={() => account.refetch()} />
  if (!account.data) {
    const back = pathname === '/' ? '' : `?back=${encodeURIComponent(pathname + search)}`
    return <Navigate to={`/login${back}`} replace />
  }
  if (account.data.mustChangePassword && pathname !== '/password') return <Navigate to="/password" replace />
  return <Outlet />
}
