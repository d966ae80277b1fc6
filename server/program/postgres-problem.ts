import { codeOf } from './data-dir.ts'
import { StartProblem } from './start-problem.ts'

const unreachable = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
  'ECONNRESET',
])
/** PostgreSQL's own: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const wrongPassword = new Set(['28P01', '28000'])
const noDatabase = '3D000'
const noRight = '42501'
const starting = '57P03'

/** What keeps PostgreSQL from being used, in the line the person starting the program sees. The password is in none. */
export function postgresProblem(cause: unknown, url: string): unknown {
  if (cause instanceof StartProblem) return cause
  const code = codeOf(cause)
  const { host, pathname, username } = new URL(url)
  const where = host || 'PostgreSQL'
  const say = (words: string) => new StartProblem(words, { cause })
  if (wrongPassword.has(code))
    return say(
      `PostgreSQL at ${where} does not let ${username || 'this user'} in; put the right password into DATABASE_PASSWORD_FILE or DATABASE_URL · 数据库用户名或密码不对`,
    )
  if (code === noDatabase)
    return say(
      `PostgreSQL at ${where} has no database ${pathname.slice(1)}; make it with "createdb", or correct DATABASE_URL · 数据库不存在`,
    )
  if (code === noRight)
    return say(
      `PostgreSQL at ${where}: ${username || 'this user'} may not make tables in ${pathname.slice(1)}; make it the owner of the database · 数据库用户没有建表权限`,
    )
  if (unreachable.has(code) || code === starting || /timeout/i.test(String(cause)))
    return say(
      `PostgreSQL at ${where} does not answer (${code}); start it, or correct DATABASE_URL · 无法连接数据库`,
    )
  return cause
}
