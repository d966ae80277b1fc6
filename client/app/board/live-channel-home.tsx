import { type ReactNode, useEffect, useState } from 'react'
import type { CampaignId } from '../../../shared/ids.ts'
import type { LiveChannel } from '../../live/live-channel.ts'
import { LiveChannelProvider } from '../../live/live-channel-context.tsx'
import { openLiveChannel } from '../../live/live-channel-open.ts'

/** The channel of running meetings, open as long as the board is. */
export function LiveChannelHome({ campaign, children }: { campaign: CampaignId; children: ReactNode }) {
  const [channel, setChannel] = useState<LiveChannel | null>(null)
  useEffect(() => {
    const opened = openLiveChannel({ campaign })
    setChannel(opened)
    const active = (event: Event) => {
      if (event.isTrusted) opened.active()
    }
    for (const name of inputs) window.addEventListener(name, active, { capture: true, passive: true })
    return () => {
      for (const name of inputs) window.removeEventListener(name, active, { capture: true })
      setChannel(null)
      opened.dispose()
    }
  }, [campaign])
  return channel && <LiveChannelProvider channel={channel}>{children}</LiveChannelProvider>
}

/** What only a person does. Moves of the mouse are not among them: a cleaner's cloth makes those. */
const inputs = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const
