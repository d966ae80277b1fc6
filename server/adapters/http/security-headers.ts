import type { RequestHandler } from 'express'
import helmet from 'helmet'

/**
 * Scripts only from ourselves, nothing from elsewhere, no framing. Styles may be inline because date pickers and drag previews
 * position themselves that way. What forces HTTPS is sent only when people do come by HTTPS: an office LAN has plain HTTP.
 */
export function securityHeaders(publicUrl: URL | null): RequestHandler {
  const https = publicUrl?.protocol === 'https:'
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", request => socketSource(request.headers.host)],
        workerSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    crossOriginEmbedderPolicy: false,
    /** Browsers ignore it on plain HTTP and complain in the console. */
    crossOriginOpenerPolicy: https ? { policy: 'same-origin' } : false,
    originAgentCluster: https,
    referrerPolicy: { policy: 'same-origin' },
  })
}

/** Older browsers do not count our own WebSocket as 'self'. A Host that is no host name adds nothing. */
function socketSource(host = ''): string {
  return /^[\w.:[\]-]+$/.test(host) ? `ws://${host} wss://${host}` : "'self'"
}
