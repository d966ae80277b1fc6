import { resolve } from 'node:path'
import { z } from 'zod'
import { AuthProfile } from '../access/auth-profile.ts'
import { StartProblem } from './start-problem.ts'

const blankIsAbsent = (value: unknown) => (value === '' ? undefined : value)
const setting = <S extends z.ZodType>(schema: S) => z.preprocess(blankIsAbsent, schema)

const Environment = z.object({
  PORT: setting(z.coerce.number().int().min(0).max(65_535).default(8080)),
  HOST: setting(z.string().default('0.0.0.0')),
  DATA_DIR: setting(z.string().optional()),
  DATABASE_URL: setting(z.string().optional()),
  REDIS_URL: setting(z.string().optional()),
  PUBLIC_URL: setting(z.url({ protocol: /^https?$/ }).optional()),
  AUTH_SECRET: setting(z.string().min(32, 'at least 32 characters').optional()),
  AUTH_PROFILE: setting(AuthProfile.default('nist')),
  LOG_LEVEL: setting(z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).optional()),
  /** How many reverse proxies stand before us; their X-Forwarded-For is believed only then. */
  TRUST_PROXY: setting(z.coerce.number().int().min(0).max(5).default(0)),
})

export interface Config {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  /** Origin people open in the browser; null: whatever Host they used (office LAN). */
  readonly publicUrl: URL | null
  readonly authSecret: string | null
  readonly authProfile: AuthProfile
  readonly logLevel: string
  readonly trustedProxies: number
  readonly demo: boolean
}

/** The environment as configuration; every value wrong in it is named in one line. */
export function readConfig(env: NodeJS.ProcessEnv, args: readonly string[]): Config {
  const parsed = Environment.safeParse(env)
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`).join('; ')
    throw new StartProblem(`configuration not understood: ${wrong} · 配置有误`)
  }
  const set = parsed.data
  if (set.DATABASE_URL ?? set.REDIS_URL)
    throw new StartProblem(
      'DATABASE_URL and REDIS_URL belong to cluster mode, which this version does not have yet; unset them to use the embedded store · 本版本尚不支持集群模式',
    )
  const demo = args.includes('--demo')
  return {
    port: set.PORT,
    host: set.HOST,
    dataDir: resolve(set.DATA_DIR ?? (demo ? '.data-demo' : 'data')),
    publicUrl: set.PUBLIC_URL ? new URL(set.PUBLIC_URL) : null,
    authSecret: set.AUTH_SECRET ?? null,
    authProfile: set.AUTH_PROFILE,
    logLevel: set.LOG_LEVEL ?? (demo ? 'warn' : 'info'),
    trustedProxies: set.TRUST_PROXY,
    demo,
  }
}
