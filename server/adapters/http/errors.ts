import type { ErrorRequestHandler } from 'express'
import type { Logger } from 'pino'
import { refuse } from '../../../shared/refusal.ts'
import { sendRefusal } from './send.ts'

/**
 * The one place where what was thrown becomes an answer. Bugs are logged once, with the id the answer carries, and say nothing more. `isAway`: nobody's
 * bug, the database does not answer for the moment.
 */
export function errorAnswers(log: Logger, isAway: (error: unknown) => boolean): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error)
    const status = statusOf(error)
    if (status === 413) return sendRefusal(response, refuse('too-large'))
    if (status !== null && status < 500)
      return sendRefusal(response, refuse('bad-request', { field: 'body', problem: 'malformed' }))
    if (isAway(error)) return sendRefusal(response, refuse('unavailable', { problem: 'storage' }))
    log.error({ err: error, requestId: response.locals.requestId }, 'request failed')
    response.status(500).json({
      failed: true,
      requestId: response.locals.requestId,
      message: { zh: '服务器出错，已记录', en: 'The server failed; it is logged' },
    })
  }
}

function statusOf(error: unknown): number | null {
  return error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : null
}
