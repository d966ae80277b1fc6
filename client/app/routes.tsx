import { createBrowserRouter, Navigate, type RouteObject } from 'react-router'
import { RequireAccount } from './account/require-account.tsx'
import { Crashed } from './pages/crashed.tsx'
import { NotFound } from './pages/not-found.tsx'
import { PageLoading } from './pages/page-loading.tsx'

const boardViews: RouteObject[] = [
  {
    path: 'kanban',
    lazy: async () => ({ Component: (await import('../kanban/kanban-page.tsx')).KanbanPage }),
  },
  {
    path: 'gantt',
    lazy: async () => ({ Component: (await import('../gantt/gantt-page.tsx')).GanttPage }),
  },
  {
    path: 'ledger',
    lazy: async () => ({ Component: (await import('../ledger/ledger-page.tsx')).LedgerPage }),
  },
  {
    path: 'targets',
    lazy: async () => ({ Component: (await import('../targets/targets-page.tsx')).TargetsPage }),
  },
  {
    path: 'problems',
    lazy: async () => ({ Component: (await import('../problems/problems-page.tsx')).ProblemsPage }),
  },
  {
    path: 'meeting/*',
    lazy: async () => ({ Component: (await import('../meeting/meeting-page.tsx')).MeetingPage }),
  },
  {
    path: 'todo',
    lazy: async () => ({ Component: (await import('../todo/todo-page.tsx')).TodoPage }),
  },
  {
    path: 'slip/:slip',
    lazy: async () => ({ Component: (await import('../slip/slip-page.tsx')).SlipPage }),
  },
  {
    path: 'inspection/*',
    lazy: async () => ({ Component: (await import('../inspection/inspection-page.tsx')).InspectionPage }),
  },
  {
    path: 'history/*',
    lazy: async () => ({ Component: (await import('../history/history-page.tsx')).HistoryPage }),
  },
  {
    path: 'bulletin/*',
    lazy: async () => ({ Component: (await import('../bulletin/bulletin-page.tsx')).BulletinPage }),
  },
  {
    path: 'return',
    lazy: async () => ({ Component: (await import('../return/return-page.tsx')).ReturnPage }),
  },
  {
    path: 'plan',
    lazy: async () => ({ Component: (await import('../plan/plan-page.tsx')).PlanPage }),
  },
  {
    path: 'audit',
    lazy: async () => ({ Component: (await import('../audit/board-audit-page.tsx')).BoardAuditPage }),
  },
  {
    path: 'screens',
    lazy: async () => ({ Component: (await import('../screen/remote/screens-page.tsx')).ScreensPage }),
  },
  { path: '*', element: <NotFound inside /> },
]

/** Each page is its own download; the board's views come one by one when they are opened. */
export const router = createBrowserRouter([
  {
    ErrorBoundary: Crashed,
    HydrateFallback: PageLoading,
    children: [
      {
        path: '/login',
        lazy: async () => ({ Component: (await import('./login/login-page.tsx')).LoginPage }),
      },
      {
        path: '/setup',
        lazy: async () => ({ Component: (await import('./setup/setup-page.tsx')).SetupPage }),
      },
      {
        path: '/screen',
        lazy: async () => ({ Component: (await import('../screen/kiosk/kiosk-page.tsx')).KioskPage }),
      },
      {
        Component: RequireAccount,
        children: [
          {
            path: '/',
            lazy: async () => ({ Component: (await import('./campaigns/campaigns-page.tsx')).CampaignsPage }),
          },
          {
            path: '/password',
            lazy: async () => ({ Component: (await import('./login/password-page.tsx')).PasswordPage }),
          },
          {
            path: '/admin',
            lazy: async () => ({ Component: (await import('./pages/admin-gate.tsx')).AdminGate }),
          },
          {
            path: '/audit/:campaign?',
            lazy: async () => ({ Component: (await import('../audit/audit-page.tsx')).AuditPage }),
          },
          {
            path: '/pair',
            lazy: async () => ({ Component: (await import('../screen/pair/pair-page.tsx')).PairPage }),
          },
          {
            path: '/c/:campaign/wall',
            lazy: async () => ({ Component: (await import('../screen/wall-page.tsx')).WallPage }),
          },
          { path: '/c/:campaign', element: <Navigate to="kanban" replace /> },
          {
            path: '/c/:campaign',
            lazy: async () => ({ Component: (await import('./board/board-page.tsx')).BoardPage }),
            // A view that breaks leaves the bar, the connection and the way to the other views standing.
            children: [{ ErrorBoundary: Crashed, children: boardViews }],
          },
        ],
      },
      { path: '*', Component: NotFound },
    ],
  },
])
