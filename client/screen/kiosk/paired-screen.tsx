import { useCallback, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { ScreenSelf } from '../../../shared/screen/screen.ts'
import { screenUserOf } from '../../../shared/screen/screen-user.ts'
import { useConnection } from '../../live/hooks.ts'
import { LiveChannelProvider, useLiveChannel } from '../../live/live-channel-context.tsx'
import { useChannelOnline } from '../../live/live-channel-hooks.ts'
import { SessionProvider } from '../../live/session-context.tsx'
import { ScreenPlayer } from '../player/player.tsx'
import { useBoundMeeting } from '../player/use-bound-meeting.ts'
import { useChannel } from '../player/use-channel.ts'
import { useWallTheme } from '../player/use-wall-theme.ts'
import { keepFiles } from './keep-files.ts'
import './kiosk.css'
import type { KioskControl } from './use-kiosk.ts'
import { useScreenBoard } from './use-screen-board.ts'
import { useUpgrade } from './use-upgrade.ts'

interface PairedProps {
  readonly self: ScreenSelf
  readonly control: KioskControl
}

/** A TV that was let in: its board, its channel, and the wall over them. */
export function PairedScreen({ self, control }: PairedProps) {
  const { id, campaign } = self.screen
  const session = useScreenBoard(screenUserOf(id), campaign, control.ask)
  const channel = useChannel(campaign)
  useWallTheme()
  const { i18n } = useTranslation()
  useEffect(() => void keepFiles(i18n), [i18n])
  if (!session || !channel) return <main className="kiosk" aria-busy="true" />
  return (
    <SessionProvider session={session}>
      <LiveChannelProvider channel={channel}>
        <Wall self={self} control={control} />
      </LiveChannelProvider>
    </SessionProvider>
  )
}

function Wall({ self, control }: PairedProps) {
  const { id, state } = self.screen
  const { heard, shows, ask, clock, reached } = control
  const channel = useLiveChannel()
  const { kind } = useConnection()
  const connected = kind === 'saved' || kind === 'saving'
  const online = useChannelOnline()
  useUpgrade(reached, connected)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a board or a channel lost or back is news of the server, and perhaps of this screen
  useEffect(ask, [connected, online, ask])
  useEffect(() => channel.onScreen((screen, now) => screen === id && heard(now)), [channel, id, heard])
  const meeting = useBoundMeeting(state)
  const show = useCallback(
    (page: string) => {
      shows(page)
      ask()
    },
    [shows, ask],
  )
  return <ScreenPlayer state={state} meeting={meeting} now={clock.now} onShow={show} />
}
