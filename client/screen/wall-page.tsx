import { useTranslation } from 'react-i18next'
import { Link, Navigate, useParams } from 'react-router'
import { CampaignId } from '../../shared/ids.ts'
import { useAccount } from '../app/account/use-account.ts'
import { useBoardSession } from '../app/board/use-board-session.ts'
import { NotFound } from '../app/pages/not-found.tsx'
import { useRetrying } from '../app/use-retrying.ts'
import { useLookBack } from '../live/history-context.tsx'
import { HistoryHome } from '../live/history-home.tsx'
import { useConnection, useSession } from '../live/hooks.ts'
import { LiveChannelProvider, useLiveChannel } from '../live/live-channel-context.tsx'
import type { LiveSession } from '../live/live-session.ts'
import { SessionProvider } from '../live/session-context.tsx'
import { Button, EmptyState } from '../ui/index.ts'
import './kiosk/kiosk.css'
import { ScreenPlayer } from './player/player.tsx'
import { useBoundMeeting } from './player/use-bound-meeting.ts'
import { useChannel } from './player/use-channel.ts'
import { useWallAddress } from './player/use-wall-address.ts'
import { useWallTheme } from './player/use-wall-theme.ts'

/** `/c/<campaign>/wall`: the wall over one's own session, for a laptop with a projector. What it shows is in its address. */
export function WallPage() {
  const campaign = CampaignId.safeParse(useParams().campaign)
  if (!campaign.success) return <NotFound />
  return <OwnWall campaign={campaign.data} />
}

function OwnWall({ campaign }: { campaign: CampaignId }) {
  const { data: account } = useAccount()
  const board = useBoardSession(account?.id ?? null, campaign)
  const channel = useChannel(campaign)
  useWallTheme()
  if (board.kind === 'failed') return <NotOpened retry={board.retry} />
  if (board.kind === 'opening' || !channel) return <main className="kiosk" aria-busy="true" />
  return (
    <SessionProvider session={board.session}>
      <LiveChannelProvider channel={channel}>
        <WhileSignedIn live={board.session} />
      </LiveChannelProvider>
    </SessionProvider>
  )
}

/** Today's board, or that of the day the address asks for (HIST-1). */
function WhileSignedIn({ live }: { live: LiveSession }) {
  const connection = useConnection()
  const { campaign } = useSession()
  if (connection.kind === 'closed' && connection.reason !== 'restored')
    return <Navigate to={`/login?ended=1&back=${encodeURIComponent(`/c/${campaign}/wall`)}`} replace />
  return (
    <HistoryHome live={live} on>
      <OnItsDay />
    </HistoryHome>
  )
}

function OnItsDay() {
  const lookBack = useLookBack()
  if (lookBack.kind === 'opening') return <main className="kiosk" aria-busy="true" />
  if (lookBack.kind === 'failed') return <NotOpened retry={lookBack.retry} />
  return <Playing />
}

function Playing() {
  const { campaign } = useSession()
  const channel = useLiveChannel()
  const { state, shows } = useWallAddress(channel.serverNow)
  const meeting = useBoundMeeting(state)
  return (
    <ScreenPlayer
      state={state}
      meeting={meeting}
      now={channel.serverNow}
      onShow={shows}
      back={`/c/${campaign}/screens`}
    />
  )
}

function NotOpened({ retry }: { retry: () => void }) {
  const { t } = useTranslation(['kiosk', 'app'])
  useRetrying(retry, true)
  return (
    <main className="kiosk">
      <EmptyState
        icon="wifi-off"
        title={t('app:page.openFailed')}
        action={
          <>
            <Button kind="primary" icon="refresh" onClick={retry}>
              {t('app:retry')}
            </Button>
            <Link to="/">{t('app:page.home')}</Link>
          </>
        }
      />
    </main>
  )
}
