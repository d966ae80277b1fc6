import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import type { Logger } from 'pino'
import type { Metrics } from './metrics.ts'

/** Gives each request an id the answer carries, and logs it once it is answered: never its query, body or cookies. */
export function requestLog(log: Logger, metrics: Metrics): RequestHandler {
  return (request, response, next) => {
    const requestId = randomUUID()
    const started = performance.now()
    response.setHeader('x-request-id', requestId)
    response.locals.requestId = requestId
    const path = request.path
    response.on('finish', () => {
      const ms = Math.round(performance.now() - started)
      metrics.requests.observe({ method: request.method, status: response.statusCode }, ms / 1000)
      const level = levelOf(path, response.statusCode)
      log[level]({ requestId, method: request.method, path, status: response.statusCode, ms, ip: request.ip })
    })
    next()
  }
}

function levelOf(path: string, status: number): 'error' | 'info' | 'debug' {
  if (isAnswer(path)) return 'debug'
  if (status >= 500) return 'error'
  return quiet(path) ? 'debug' : 'info'
}

/** A no is its answer, not a fault, and it is asked every second. */
const isAnswer = (path: string) => path === '/readyz'
const quiet = (path: string) => !path.startsWith('/api/') || path === '/api/status'
