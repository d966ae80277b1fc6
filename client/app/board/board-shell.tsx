import { lazy, Suspense, useState } from 'react'
import { Outlet, useLocation, useSearchParams } from 'react-router'
import { sinceTextIn } from '../../card/marks/marks-address.ts'
import { MarksProvider } from '../../card/marks/marks-context.tsx'
import { useOpenCard } from '../../card/use-open-card.ts'
import { OnLiveBoard, useLookBack } from '../../live/history-context.tsx'
import { DeskHints } from '../../slip/slip-data.ts'
import { HelpSheet } from '../help/help-sheet.tsx'
import { PageLoading } from '../pages/page-loading.tsx'
import { CommandPalette } from '../palette/command-palette.tsx'
import './board.css'
import { BrokenPanel } from './broken-panel.tsx'
import { carriesMarks } from './looks-back.ts'
import { Notices } from './notices.tsx'
import { PanelGuard } from './panel-guard.tsx'
import { TopBar } from './top-bar.tsx'
import { useBoardKeys } from './use-board-keys.ts'
import { viewOf } from './views.ts'

const CardPanel = lazy(async () => ({ default: (await import('../../card/card-panel.tsx')).CardPanel }))

const MeetingBar = lazy(async () => ({ default: (await import('../../meeting/bar/bar.tsx')).MeetingBar }))

const TimeBar = lazy(async () => ({ default: (await import('../../history/bar/time-bar.tsx')).TimeBar }))

const LookBackBand = lazy(async () => ({
  default: (await import('../../history/bar/look-back-band.tsx')).LookBackBand,
}))

const MarksBand = lazy(async () => ({
  default: (await import('../../history/marks/marks-band.tsx')).MarksBand,
}))

const LookBackFailed = lazy(async () => ({
  default: (await import('../../history/bar/look-back-failed.tsx')).LookBackFailed,
}))

/** What stays while the views change: the bar, the running meeting, the notices, the day looked back to, the card beside the board, the palette. */
export function BoardShell() {
  const { openId } = useOpenCard()
  const lookBack = useLookBack().kind
  const [sheet, setSheet] = useState<'palette' | 'help' | null>(null)
  useBoardKeys({ palette: () => setSheet('palette'), help: () => setSheet('help') })
  const marked = useIsMarked()
  return (
    <MarksProvider>
      <div className="app-page board-shell">
        <TopBar onPalette={() => setSheet('palette')} onHelp={() => setSheet('help')} />
        <OnLiveBoard>
          <Suspense fallback={null}>
            <MeetingBar />
          </Suspense>
          <Notices />
          <DeskHints />
        </OnLiveBoard>
        {lookBack !== 'present' && (
          <Suspense fallback={null}>
            <LookBackBand />
          </Suspense>
        )}
        {marked && lookBack !== 'failed' && (
          <OnLiveBoard>
            <Suspense fallback={null}>
              <MarksBand />
            </Suspense>
          </OnLiveBoard>
        )}
        <div className="board-stage" data-look-back={lookBack} inert={lookBack === 'opening'}>
          <main id="board-view" className="board-view" tabIndex={-1}>
            <Suspense fallback={<PageLoading />}>
              {lookBack === 'failed' ? <LookBackFailed /> : <Outlet />}
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
        {lookBack === 'past' && (
          <Suspense fallback={null}>
            <TimeBar />
          </Suspense>
        )}
        {sheet === 'palette' && (
          <CommandPalette onClose={() => setSheet(null)} onHelp={() => setSheet('help')} />
        )}
        {sheet === 'help' && <HelpSheet onClose={() => setSheet(null)} />}
      </div>
    </MarksProvider>
  )
}

/** The board stands compared with an earlier moment, on a view that shows what became of its cards. */
function useIsMarked(): boolean {
  const { pathname } = useLocation()
  const [params] = useSearchParams()
  return carriesMarks(viewOf(pathname)) && sinceTextIn(params) !== null
}
