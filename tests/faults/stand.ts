import pg from 'pg'
import { CardId } from '../../shared/ids.ts'
import { limits } from '../../shared/protocol/messages.ts'
import { type ApiClient, apiClient } from '../support/api.ts'
import { passwordOf, setupBody } from '../support/api-people.ts'
import { type Cluster, type ClusterOptions, startCluster } from '../support/cluster.ts'

/** A cluster with a board, cards to write on and people to write. */
export interface Stand {
  readonly cluster: Cluster
  readonly campaign: string
  readonly cards: readonly CardId[]
  /** Dispatchers, through the proxy. A person may have only so many sockets: the n-th client is the n-th of these, eight to one. */
  readonly people: readonly Person[]
  readonly secadmin: ApiClient
  /** Someone more, for whoever looks on from outside. */
  readonly observer: ApiClient
  clientOf(n: number): Person
  /** Straight to the database, past every link. */
  query<Row extends object>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>
  close(): Promise<void>
}
export interface Person extends ApiClient {
  readonly id: string
  readonly username: string
}

export interface StandOptions extends ClusterOptions {
  readonly cards?: number
  /** Sockets that are to be open at once. */
  readonly clients?: number
}

export async function openStand({ cards = 8, clients = 8, ...options }: StandOptions = {}): Promise<Stand> {
  const cluster = await startCluster({ args: ['--api-only'], ...options })
  try {
    return await furnish(cluster, cards, Math.ceil(clients / limits.socketsPerUser))
  } catch (cause) {
    await cluster.close()
    throw cause
  }
}

async function furnish(cluster: Cluster, cards: number, peopleCount: number): Promise<Stand> {
  const browser = () => apiClient(cluster.url)
  const made = await browser().post('/api/setup', setupBody)
  if (made.status !== 200) throw new Error(`set-up: ${made.status} ${JSON.stringify(made.body)}`)
  const secadmin = browser()
  await secadmin.signIn('sec', passwordOf('sec'))
  const query: Stand['query'] = (text, values = []) => ask(cluster.databaseUrl, text, values)
  const usernames = Array.from({ length: peopleCount + 1 }, (_, n) => `writer${n}`)
  const ids: string[] = []
  for (const username of usernames) {
    const account = { username, name: `示例${username}`, password: passwordOf(username) }
    const { status, body } = await secadmin.post('/api/accounts', account)
    if (status !== 200) throw new Error(`account ${username}: ${status} ${JSON.stringify(body)}`)
    await secadmin.put(`/api/campaigns/xuancheng/members/${body.id}`, { roles: ['dispatch'], unitIds: [] })
    ids.push(body.id)
  }
  // changing a password is somebody else's test, and costs as much as the rest together
  await query('update "user" set "mustChangePassword" = 0')
  const people: Person[] = []
  for (const [n, username] of usernames.entries()) {
    const person = browser()
    await person.signIn(username, passwordOf(username))
    people.push({ ...person, id: ids[n] ?? '', username })
  }
  const [observer, ...writers] = people
  if (!observer) throw new Error('nobody to look on')
  return {
    cluster,
    campaign: 'xuancheng',
    cards: await makeCards(observer, cards),
    people: writers,
    secadmin,
    observer,
    query,
    clientOf: n => writers[Math.floor(n / limits.socketsPerUser)] as Person,
    close: cluster.close,
  }
}

async function makeCards(by: ApiClient, count: number): Promise<CardId[]> {
  const cards: CardId[] = []
  for (let n = 0; n < count; n++) {
    const { status, body } = await createCard(by, `示例项目${n}`, `make-card-${n}`)
    if (status !== 200) throw new Error(`card ${n}: ${status} ${JSON.stringify(body)}`)
    cards.push(CardId.parse(body.ids[0]))
  }
  return cards
}

/** A command under a key: whoever sends it twice has done it once. */
export const createCard = (by: ApiClient, title: string, key: string) =>
  by.post('/api/campaigns/xuancheng/commands', {
    key,
    command: { type: 'card.create', title, workflowId: 'investment', areaId: 'projects' },
  })

async function ask<Row extends object>(url: string, text: string, values: readonly unknown[]) {
  const client = new pg.Client(url)
  client.on('error', () => undefined) // what comes of it is thrown by the query
  await client.connect()
  try {
    return (await client.query<Row>(text, [...values])).rows
  } finally {
    await client.end()
  }
}
