import { createContext, type ReactNode, useContext } from 'react'
import type { LiveChannel } from './live-channel.ts'

const LiveChannelContext = createContext<LiveChannel | null>(null)

/** Everything below hears of the campaign's running meetings through this channel. */
export function LiveChannelProvider({ channel, children }: { channel: LiveChannel; children: ReactNode }) {
  return <LiveChannelContext.Provider value={channel}>{children}</LiveChannelContext.Provider>
}

export function useLiveChannel(): LiveChannel {
  const channel = useContext(LiveChannelContext)
  if (!channel) throw new Error('a meeting component stands outside <LiveChannelProvider>')
  return channel
}
