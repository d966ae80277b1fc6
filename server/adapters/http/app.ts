import express, { type Express } from 'express'
import type { Logger } from 'pino'
import { refuse } from '../../../shared/refusal.ts'
import { openApi } from '../../web/openapi.ts'
import type { Route } from '../../web/route.ts'
import { errorAnswers } from './errors.ts'
import type { Metrics } from './metrics.ts'
import { type Callers, mountRoutes } from './mount-routes.ts'
import type { Readiness } from './readiness.ts'
import { requestLog } from './request-log.ts'
import { securityHeaders } from './security-headers.ts'
import { sendRefusal } from './send.ts'
import { staticClient } from './static-client.ts'

export interface AppParts {
  readonly routes: readonly Route[]
  readonly callers: Callers
  readonly publicUrl: URL | null
  readonly trustedProxies: number
  readonly version: string
  readonly log: Logger
  readonly metrics: Metrics
  readonly ready: () => Readiness
  /** Whether what a route threw only says that the database does not answer at the moment. */
  readonly isAway: (error: unknown) => boolean
  /** Folder of the built client; null serves the API alone. */
  readonly client: string | null
}

/** Every request in the order it is looked at. */
export function buildApp(parts: AppParts): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', parts.trustedProxies)
  app.set('etag', false)
  app.use(requestLog(parts.log, parts.metrics))
  app.use(securityHeaders(parts.publicUrl))
  mountOperations(app, parts)
  mountRoutes(app, parts.routes, parts.callers, parts.publicUrl)
  app.use('/api', (_request, response) => sendRefusal(response, refuse('no-such-page')))
  if (parts.client) app.use(staticClient(parts.client))
  app.use((_request, response) => sendRefusal(response, refuse('no-such-page')))
  app.use(errorAnswers(parts.log, parts.isAway))
  return app
}

function mountOperations(app: Express, { routes, version, metrics, ready }: AppParts): void {
  const description = JSON.stringify(openApi(routes, version))
  app.get('/api/openapi.json', (_request, response) => {
    response.type('json').send(description)
  })
  app.get('/healthz', (_request, response) => {
    response.json({ status: 'up', version })
  })
  app.get('/readyz', (_request, response) => {
    const now = ready()
    response.status(now.ready ? 200 : 503).json(now)
  })
  app.get('/metrics', async (_request, response) => {
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics())
  })
}
