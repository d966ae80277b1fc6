import { join } from 'node:path'
import { inject } from 'vitest'
import { makeSecrets } from '../../scripts/secret-files.ts'
import { freshPostgresUrl } from '../support/databases.ts'
import { openServer, type TestServer } from '../support/server.ts'
import { temporaryFolder } from '../support/server-process.ts'
import { type TcpLink, tcpLink } from '../support/tcp-link.ts'
import { onPostgres } from '../support/test-store.ts'
import { type MeetingServer, openMeetingServer } from './held-meeting.ts'

/** These bring their own nodes: with the run's store on PostgreSQL they would only run a second time. */
export const nodesCanRun = () => !onPostgres && inject('postgresUrl') !== null && inject('redisUrl') !== null

export interface MeetingNodes {
  /** The first node, with its people and meetings. */
  readonly one: MeetingServer
  readonly other: TestServer
  /** The cables of both nodes to Redis, and of the other to PostgreSQL. */
  readonly redis: Pick<TcpLink, 'cut' | 'freeze' | 'heal'>
  readonly postgres: TcpLink
  stop(): Promise<void>
}

/** Two nodes in this process over one new database, each with cables of its own. */
export async function openMeetingNodes(): Promise<MeetingNodes> {
  const database = await freshPostgresUrl()
  const folder = temporaryFolder()
  makeSecrets(folder)
  const redisUrl = inject('redisUrl') ?? ''
  const postgres = await linkTo(database)
  const links = [await linkTo(redisUrl), await linkTo(redisUrl)] as const
  const common = {
    AUTH_SECRET_FILE: join(folder, 'auth-secret'),
    SIGNING_KEY_FILE: join(folder, 'signing-key.pem'),
  }
  const one = await openMeetingServer({
    ...common,
    NODE_NAME: 'one',
    DATABASE_URL: database,
    REDIS_URL: through(redisUrl, links[0]),
  })
  const other = await openServer({
    env: {
      ...common,
      NODE_NAME: 'other',
      DATABASE_URL: through(database, postgres),
      REDIS_URL: through(redisUrl, links[1]),
    },
  })
  return {
    one,
    other,
    postgres,
    redis: {
      cut: () => links.forEach(link => void link.cut()),
      freeze: () => links.forEach(link => void link.freeze()),
      heal: () => links.forEach(link => void link.heal()),
    },
    async stop() {
      await Promise.all([one.stop(), other.stop()])
      for (const link of [postgres, ...links]) await link.close()
    },
  }
}

const linkTo = (url: string) => tcpLink(Number(new URL(url).port))

function through(url: string, { port }: TcpLink): string {
  const linked = new URL(url)
  linked.port = String(port)
  return linked.href
}
