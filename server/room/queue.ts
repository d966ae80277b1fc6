/**
 * One batch in flight: what arrives while it is committed waits and becomes the next one. Between batches the document is what is on
 * disk, and only then is it read for anyone.
 */
export interface BatchQueue<T> {
  push(item: T): void
  /** What waits and is not yet being worked on. */
  readonly waiting: { readonly items: number; readonly bytes: number }
  /** Runs `read` when no batch is in flight; at once if none is. Rejects once the queue has stopped: the document is nobody's then. */
  between<R>(read: () => R): Promise<R>
  /** Resolves when nothing waits and nothing is in flight. */
  settled(): Promise<void>
  /** Forgets what waits and answers it, so that its senders can be told. */
  stop(): readonly T[]
}

export function createQueue<T>(
  soon: (work: () => void) => void,
  workBatch: (items: readonly T[]) => Promise<void>,
  mostItems: number,
  weigh: (item: T) => number = () => 0,
): BatchQueue<T> {
  let waiting: T[] = []
  let waitingBytes = 0
  const readers: Reader[] = []
  let state: 'idle' | 'scheduled' | 'working' | 'stopped' = 'idle'

  const schedule = () => {
    if (state !== 'idle' || waiting.length === 0) return
    state = 'scheduled'
    soon(() => void work())
  }
  const work = async () => {
    if (state !== 'scheduled') return
    state = 'working'
    const items = waiting.slice(0, mostItems)
    waiting = waiting.slice(mostItems)
    for (const item of items) waitingBytes -= weigh(item)
    await workBatch(items)
    if (isStopped()) return
    state = 'idle'
    for (const reader of takeReaders()) {
      // what one of them finds may end the room for the others
      if (isStopped()) reader.giveUp()
      else reader.read()
    }
    schedule()
  }
  const isStopped = () => state === 'stopped'
  const takeReaders = () => readers.splice(0)
  const between = <R>(read: () => R): Promise<R> =>
    new Promise((resolve, reject) => {
      const reader: Reader = {
        read() {
          try {
            resolve(read())
          } catch (cause) {
            reject(cause)
          }
        },
        giveUp: () => reject(new Error('the room has closed')),
      }
      if (state === 'stopped') reader.giveUp()
      else if (state === 'working') readers.push(reader)
      else reader.read()
    })
  return {
    push(item) {
      waiting.push(item)
      waitingBytes += weigh(item)
      schedule()
    },
    get waiting() {
      return { items: waiting.length, bytes: waitingBytes }
    },
    between,
    async settled() {
      while (!isStopped() && (waiting.length > 0 || state === 'working')) await turn(soon)
    },
    stop() {
      state = 'stopped'
      for (const reader of takeReaders()) reader.giveUp()
      return waiting.splice(0)
    },
  }
}

interface Reader {
  read(): void
  giveUp(): void
}

const turn = (soon: (work: () => void) => void) => new Promise<void>(resolve => soon(resolve))
