import { PageLoading } from '../app/pages/page-loading.tsx'

export function ProblemsPage() {
  return <PageLoading />
}
