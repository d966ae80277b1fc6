import { useTranslation } from 'react-i18next'
import { Link, Navigate, useLocation, useParams } from 'react-router'
import { CampaignId } from '../../../shared/ids.ts'
import type { Refusal } from '../../../shared/refusal.ts'
import { HistoryHome } from '../../live/history-home.tsx'
import { useConnection, useSession } from '../../live/hooks.ts'
import { SessionProvider } from '../../live/session-context.tsx'
import { Button, EmptyState } from '../../ui/index.ts'
import { isLeaving } from '../account/leaving.ts'
import { useAccount } from '../account/use-account.ts'
import { NotFound } from '../pages/not-found.tsx'
import { PlainPage } from '../pages/plain-page.tsx'
import { useRefusalWords } from '../use-refusal-words.ts'
import { useRetrying } from '../use-retrying.ts'
import { BoardShell } from './board-shell.tsx'
import { BoardWaiting } from './board-waiting.tsx'
import { LiveChannelHome } from './live-channel-home.tsx'
import { looksBack } from './looks-back.ts'
import { useBoardSession } from './use-board-session.ts'
import { viewOf } from './views.ts'

/** A campaign: opened once, whichever of its views is shown. */
export function BoardPage() {
  const campaign = CampaignId.safeParse(useParams().campaign)
  const { data: account } = useAccount()
  const board = useBoardSession(account?.id ?? null, campaign.success ? campaign.data : null)
  if (!campaign.success) return <NotFound />
  if (board.kind === 'failed') return <NotOpened refusal={board.refusal} retry={board.retry} />
  if (board.kind === 'opening') return <BoardWaiting />
  return (
    <SessionProvider session={board.session}>
      <LiveChannelHome campaign={campaign.data}>
        <WhileOpen />
      </LiveChannelHome>
    </SessionProvider>
  )
}

/** The board, until the server says one may not be here any longer. */
function WhileOpen() {
  const session = useSession()
  const connection = useConnection()
  const { pathname } = useLocation()
  if (connection.kind === 'closed' && connection.reason === 'signed-out') return <ToLogin />
  if (connection.kind === 'closed' && connection.reason === 'gone') return <Gone />
  return (
    <HistoryHome live={session} on={looksBack(viewOf(pathname))}>
      <BoardShell />
    </HistoryHome>
  )
}

function ToLogin() {
  const { pathname, search } = useLocation()
  if (isLeaving()) return <Navigate to="/login" replace />
  return <Navigate to={`/login?ended=1&back=${encodeURIComponent(pathname + search)}`} replace />
}

function NotOpened({ refusal, retry }: { refusal: Refusal; retry: () => void }) {
  const { t } = useTranslation('app')
  const words = useRefusalWords()
  const offline = refusal.refused === 'unavailable'
  useRetrying(retry, offline)
  if (refusal.refused === 'not-signed-in' || refusal.refused === 'session-ended') return <ToLogin />
  if (refusal.refused === 'no-such-campaign' || refusal.refused === 'not-a-member') return <Gone />
  const away = refusal.detail.why === 'server' ? 'serverAway' : 'unreachable'
  return (
    <PlainPage>
      <EmptyState
        icon={offline && away === 'unreachable' ? 'wifi-off' : 'alert'}
        title={offline ? t(`page.${away}`) : t('page.openFailed')}
        hint={offline ? t(`page.${away}Hint`) : words(refusal)}
        action={
          <Button kind="primary" icon="refresh" onClick={retry}>
            {t('retry')}
          </Button>
        }
      />
    </PlainPage>
  )
}

function Gone() {
  const { t } = useTranslation('app')
  return (
    <PlainPage>
      <EmptyState
        icon="lock"
        title={t('page.noCampaign')}
        hint={t('page.noCampaignHint')}
        action={
          <Link className="app-link-button" to="/">
            {t('page.home')}
          </Link>
        }
      />
    </PlainPage>
  )
}
