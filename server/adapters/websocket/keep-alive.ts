import type { WebSocket } from 'ws'

const pingMs = 15_000

/** Finds half-open connections: one that answered nothing between two pings is cut. */
export interface KeepAlive {
  watch(ws: WebSocket): void
  stop(): void
}

export function keepAlive(): KeepAlive {
  const silent = new Map<WebSocket, boolean>()
  const timer = setInterval(() => {
    for (const [ws, wasSilent] of silent) {
      if (wasSilent) ws.terminate()
      else {
        silent.set(ws, true)
        ws.ping()
      }
    }
  }, pingMs)
  timer.unref()
  return {
    watch(ws) {
      const heard = () => silent.set(ws, false)
      heard()
      ws.on('pong', heard)
      ws.on('message', heard)
      ws.on('close', () => silent.delete(ws))
    },
    stop() {
      clearInterval(timer)
    },
  }
}
