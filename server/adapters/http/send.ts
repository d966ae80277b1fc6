import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Response } from 'express'
import { isRefusal, type Refusal } from '../../../shared/refusal.ts'
import { refusalStatus } from '../../web/refusal-status.ts'
import { refusalWords } from '../../web/refusal-words.ts'
import { Reply } from '../../web/route.ts'

/** Sends whatever a route answered: a refusal under its status, bytes as they are, a value as JSON. Answers are never cached. */
export async function send(response: Response, answer: unknown): Promise<void> {
  if (isRefusal(answer)) return sendRefusal(response, answer)
  response.setHeader('cache-control', 'no-store')
  if (answer === undefined || answer === null) {
    response.status(204).end()
    return
  }
  if (!(answer instanceof Reply)) {
    response.json(answer)
    return
  }
  for (const [name, value] of Object.entries(answer.headers))
    response.setHeader(name, typeof value === 'string' ? value : [...value])
  if (typeof answer.body === 'string' || answer.body instanceof Uint8Array) response.end(answer.body)
  else await pipeline(Readable.from(answer.body), response)
}

export function sendRefusal(response: Response, refusal: Refusal): void {
  response
    .status(refusalStatus[refusal.refused])
    .setHeader('cache-control', 'no-store')
    .json({ ...refusal, message: refusalWords[refusal.refused] })
}
