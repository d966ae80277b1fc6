const everyMs = 1000

export interface NodeWatch {
  /** Those that said a moment ago that they are ready; whoever has said nothing yet counts as not ready. */
  isUp(port: number): boolean
  /** A connection was refused: not tried again before it says that it is ready. */
  failed(port: number): void
  stop(): void
}

/** Asks each node every second whether it is ready (`/readyz`); no answer within a second is a no. */
export function watchNodes(ports: readonly number[]): NodeWatch {
  const up = new Set<number>()
  const look = async (port: number) => {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`, {
      signal: AbortSignal.timeout(everyMs),
    }).catch(() => null)
    await answer?.body?.cancel()
    if (answer?.ok) up.add(port)
    else up.delete(port)
  }
  const lookAtAll = () => void Promise.all(ports.map(look))
  const timer = setInterval(lookAtAll, everyMs)
  lookAtAll()
  return {
    isUp: port => up.has(port),
    failed: port => void up.delete(port),
    stop: () => clearInterval(timer),
  }
}
