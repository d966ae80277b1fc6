import { useEffect, useState } from 'react'
import type { CampaignId } from '../../../shared/ids.ts'
import type { LiveChannel } from '../../live/live-channel.ts'
import { openLiveChannel } from '../../live/live-channel-open.ts'

/** The campaign's live channel for as long as the wall is there; null for the first moment. */
export function useChannel(campaign: CampaignId): LiveChannel | null {
  const [channel, setChannel] = useState<LiveChannel | null>(null)
  useEffect(() => {
    const opened = openLiveChannel({ campaign })
    setChannel(opened)
    return () => {
      setChannel(null)
      opened.dispose()
    }
  }, [campaign])
  return channel
}
