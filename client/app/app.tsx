import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { i18n } from 'i18next'
import { Suspense } from 'react'
import { I18nextProvider } from 'react-i18next'
import { RouterProvider } from 'react-router'
import { Toaster } from '../ui/index.ts'
import { PageLoading } from './pages/page-loading.tsx'
import { router } from './routes.tsx'

const queries = new QueryClient({
  defaultOptions: { queries: { retry: 1, refetchOnWindowFocus: false, networkMode: 'always' } },
})

export function App({ words }: { words: i18n }) {
  return (
    <I18nextProvider i18n={words}>
      <QueryClientProvider client={queries}>
        <Suspense fallback={<PageLoading />}>
          <RouterProvider router={router} />
        </Suspense>
        <Suspense>
          <Toaster />
        </Suspense>
      </QueryClientProvider>
    </I18nextProvider>
  )
}
