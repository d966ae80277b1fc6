import { type Redis, within } from './open-redis.ts'

export interface LiveEntry {
  readonly id: string
  readonly message: Readonly<Record<string, string>>
}

/** Reading a stream from now on, entry after entry. */
export interface LiveStream {
  /** What came since the last time. Waits for as long as it takes; never fails, and once stopped never resolves. */
  next(): Promise<readonly LiveEntry[]>
  stop(): void
}

const atOnce = 200
const blockMs = 2000
const answerMs = 2000

/** After a connection that was lost it goes on with what is said from then: what was said meanwhile would be said late, and is asked of the rows. */
export function readLiveStream(redis: Redis, stream: string): LiveStream {
  const waiting: (readonly LiveEntry[])[] = []
  let wake: () => void = () => {}

  const stop = redis.line('live', async (client, lost) => {
    let last = (await client.xRevRange(stream, '+', '-', { COUNT: 1 }))?.[0]?.id ?? '0-0'
    for (;;) {
      const reading = client.xRead({ key: stream, id: last }, { COUNT: atOnce, BLOCK: blockMs })
      const answer = await Promise.race([lost, within(blockMs + answerMs, reading)])
      const entries = answer?.[0]?.messages ?? []
      last = entries.at(-1)?.id ?? last
      waiting.push(entries)
      wake()
    }
  })
  return {
    async next() {
      for (;;) {
        const entries = waiting.shift()
        if (entries && entries.length > 0) return entries
        if (!entries) await new Promise<void>(resolve => (wake = resolve))
      }
    },
    stop,
  }
}
