import { lazy, Suspense, useState } from 'react'
import { Outlet } from 'react-router'
import { useOpenCard } from '../../card/use-open-card.ts'
import { HelpSheet } from '../help/help-sheet.tsx'
import { PageLoading } from '../pages/page-loading.tsx'
import { CommandPalette } from '../palette/command-palette.tsx'
import './board.css'
import { BrokenPanel } from './broken-panel.tsx'
import { Notices } from './notices.tsx'
import { PanelGuard } from './panel-guard.tsx'
import { TopBar } from './top-bar.tsx'
import { useBoardKeys } from './use-board-keys.ts'

const CardPanel = lazy(async () => ({ default: (await import('../../card/card-panel.tsx')).CardPanel }))

const MeetingBar = lazy(async () => ({ default: (await import('../../meeting/bar/bar.tsx')).MeetingBar }))

/** What stays while the views change: the bar, the running meeting, the notices, the card beside the board, the palette. */
export function BoardShell() {
  const { openId } = useOpenCard()
  const [sheet, setSheet] = useState<'palette' | 'help' | null>(null)
  useBoardKeys({ palette: () => setSheet('palette'), help: () => setSheet('help') })
  return (
    <div className="app-page board-shell">
      <TopBar onPalette={() => setSheet('palette')} onHelp={() => setSheet('help')} />
      <Suspense fallback={null}>
        <MeetingBar />
      </Suspense>
      <Notices />
      <div className="board-stage">
        <main id="board-view" className="board-view" tabIndex={-1}>
          <Suspense fallback={<PageLoading />}>
            <Outlet />
          </Suspense>
        </main>
        {openId && (
          <PanelGuard card={openId} fallback={error => <BrokenPanel error={error} />}>
            <Suspense fallback={<aside className="board-panel-waiting" aria-busy="true" />}>
              <CardPanel />
            </Suspense>
          </PanelGuard>
        )}
      </div>
      {sheet === 'palette' && (
        <CommandPalette onClose={() => setSheet(null)} onHelp={() => setSheet('help')} />
      )}
      {sheet === 'help' && <HelpSheet onClose={() => setSheet(null)} />}
    </div>
  )
}
