import { PageLoading } from '../app/pages/page-loading.tsx'

export function GanttPage() {
  return <PageLoading />
}
