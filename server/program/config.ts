import { randomBytes } from 'node:crypto'
import { hostname } from 'node:os'
import { resolve } from 'node:path'
import { z } from 'zod'
import { AuthProfile } from '../access/auth-profile.ts'
import { type FailPoint, failPoint, failPointSettings } from './fail-point.ts'
import { secretIn } from './secret-file.ts'
import { StartProblem } from './start-problem.ts'

const blankIsAbsent = (value: unknown) => (value === '' ? undefined : value)
const setting = <S extends z.ZodType>(schema: S) => z.preprocess(blankIsAbsent, schema)
const text = setting(z.string().optional())

const Environment = z.object({
  PORT: setting(z.coerce.number().int().min(0).max(65_535).default(8080)),
  HOST: setting(z.string().default('0.0.0.0')),
  DATA_DIR: text,
  /** PostgreSQL: this is one of several nodes. */
  DATABASE_URL: setting(
    z.url({ protocol: /^postgres(ql)?$/, error: 'not a postgres:// address' }).optional(),
  ),
  DATABASE_PASSWORD_FILE: text,
  /** Spares the nodes waiting for one another; they work without it. */
  REDIS_URL: setting(z.url({ protocol: /^rediss?$/, error: 'not a redis:// address' }).optional()),
  REDIS_PASSWORD_FILE: text,
  /** What this node is called in logs, metrics and the table of jobs. */
  NODE_NAME: setting(
    z
      .string()
      .regex(/^[\w.-]{1,64}$/, 'letters, digits, . _ - only')
      .optional(),
  ),
  PUBLIC_URL: setting(z.url({ protocol: /^https?$/ }).optional()),
  AUTH_SECRET: text,
  AUTH_SECRET_FILE: text,
  SIGNING_KEY_FILE: text,
  AUTH_PROFILE: setting(AuthProfile.default('nist')),
  LOG_LEVEL: setting(z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).optional()),
  /** How many reverse proxies stand before us; their X-Forwarded-For is believed only then. */
  TRUST_PROXY: setting(z.coerce.number().int().min(0).max(5).default(0)),
  ...failPointSettings,
})
type Environment = z.infer<typeof Environment>

export interface Config {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  /** PostgreSQL with its password: one of several nodes. Null: the embedded store. */
  readonly databaseUrl: string | null
  /** With its password. */
  readonly redisUrl: string | null
  readonly nodeName: string
  /** Origin people open in the browser; null: whatever Host they used (office LAN). */
  readonly publicUrl: URL | null
  readonly authSecret: string | null
  /** PKCS#8 PEM. */
  readonly signingKey: string | null
  readonly authProfile: AuthProfile
  readonly logLevel: string
  readonly trustedProxies: number
  readonly demo: boolean
  readonly failPoint: FailPoint | null
}

/** The environment as configuration; every value wrong in it is named in one line. */
export function readConfig(env: NodeJS.ProcessEnv, args: readonly string[]): Config {
  const parsed = Environment.safeParse(env)
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`).join('; ')
    throw new StartProblem(`configuration not understood: ${wrong} · 配置有误`)
  }
  const set = parsed.data
  if (set.REDIS_URL && !set.DATABASE_URL)
    throw new StartProblem(
      'REDIS_URL is for several nodes over one PostgreSQL; set DATABASE_URL too, or unset it · 使用 REDIS_URL 须同时设置 DATABASE_URL',
    )
  const demo = args.includes('--demo')
  return {
    port: set.PORT,
    host: set.HOST,
    dataDir: resolve(set.DATA_DIR ?? (demo ? '.data-demo' : 'data')),
    databaseUrl: address(set.DATABASE_URL, 'DATABASE_PASSWORD_FILE', set.DATABASE_PASSWORD_FILE),
    redisUrl: address(set.REDIS_URL, 'REDIS_PASSWORD_FILE', set.REDIS_PASSWORD_FILE),
    nodeName: set.NODE_NAME ?? `${hostname()}-${randomBytes(3).toString('hex')}`,
    publicUrl: set.PUBLIC_URL ? new URL(set.PUBLIC_URL) : null,
    authSecret: givenSecret(set),
    signingKey: set.SIGNING_KEY_FILE ? secretIn('SIGNING_KEY_FILE', set.SIGNING_KEY_FILE) : null,
    authProfile: set.AUTH_PROFILE,
    logLevel: set.LOG_LEVEL ?? (demo ? 'warn' : 'info'),
    trustedProxies: set.TRUST_PROXY,
    demo,
    failPoint: failPoint(set),
  }
}

/** A file's password takes the place of one in the address. */
function address(url: string | undefined, name: string, file: string | undefined): string | null {
  if (!url) return null
  if (!file) return url
  const whole = new URL(url)
  if (!whole.hostname) whole.searchParams.set('password', secretIn(name, file))
  else whole.password = encodeURIComponent(secretIn(name, file))
  return whole.href
}

function givenSecret({ AUTH_SECRET, AUTH_SECRET_FILE }: Environment): string | null {
  const secret = AUTH_SECRET_FILE ? secretIn('AUTH_SECRET_FILE', AUTH_SECRET_FILE) : AUTH_SECRET
  if (secret !== undefined && secret.length < 32)
    throw new StartProblem('configuration not understood: AUTH_SECRET: at least 32 characters · 配置有误')
  return secret ?? null
}
