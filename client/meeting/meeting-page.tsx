import { PageLoading } from '../app/pages/page-loading.tsx'

export function MeetingPage() {
  return <PageLoading />
}
