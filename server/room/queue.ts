/**
 * One batch in flight: what arrives while it is committed waits and becomes the next one. Between batches the document is what is on
 * disk, and only then is it read for anyone.
 */
export interface BatchQueue<T> {
  push(item: T): void
  /** Runs `read` when no batch is in flight; at once if none is. */
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
): BatchQueue<T> {
  let waiting: T[] = []
  let readers: (() => void)[] = []
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
    await workBatch(items)
    if (isStopped()) return
    state = 'idle'
    answerReaders()
    schedule()
  }
  const isStopped = () => state === 'stopped'
  const answerReaders = () => {
    const now = readers
    readers = []
    for (const read of now) read()
  }
  const between = <R>(read: () => R): Promise<R> =>
    new Promise((resolve, reject) => {
      const attempt = () => {
        try {
          resolve(read())
        } catch (cause) {
          reject(cause)
        }
      }
      if (state === 'working') readers.push(attempt)
      else attempt()
    })
  return {
    push(item) {
      waiting.push(item)
      schedule()
    },
    between,
    async settled() {
      while (!isStopped() && (waiting.length > 0 || state === 'working'))
        await between(() => undefined).then(() => turn(soon))
    },
    stop() {
      state = 'stopped'
      const left = waiting
      waiting = []
      answerReaders()
      return left
    },
  }
}

const turn = (soon: (work: () => void) => void) => new Promise<void>(resolve => soon(resolve))
