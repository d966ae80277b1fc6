import pg from 'pg'
import { openPostgres } from '../../../server/adapters/postgres/open-database.ts'
import { postgresRoomJournal } from '../../../server/adapters/postgres/room-journal.ts'
import type { JournalEntry, RoomJournal } from '../../../server/room/ports.ts'
import type { Instant } from '../../../shared/calendar/date.ts'
import { CampaignId } from '../../../shared/ids.ts'
import { startPostgres } from '../../support/private-postgres.ts'
import { type Pace, paceOf } from './pace.ts'

const updateBytes = 120

/** An edit of one field, as most are. */
const entry: JournalEntry = {
  update: new Uint8Array(updateBytes).fill(7),
  actor: { userId: 'u1', name: '示例' },
  roles: ['unit'],
  cause: 'edit',
  act: 'edit',
  changes: [{ thing: 'card', id: 'card-0001', field: 'progress', before: 40, after: 45 }],
}

interface Scenario {
  readonly rooms: number
  /** Each writes every room. */
  readonly nodes: number
  readonly edits: number
}
const scenarios: Readonly<Record<string, Scenario>> = {
  'one room, one node': { rooms: 1, nodes: 1, edits: 1 },
  'one room, one node, 20 edits a batch': { rooms: 1, nodes: 1, edits: 20 },
  'one room, three nodes': { rooms: 1, nodes: 3, edits: 1 },
  '50 rooms, one node': { rooms: 50, nodes: 1, edits: 1 },
  '50 rooms, three nodes': { rooms: 50, nodes: 3, edits: 1 },
}

/**
 * Commits a second of the journal on a PostgreSQL that waits for the disk, beside what the same server does at best: as many connections as the
 * journal may use at once, each inserting one row of as many bytes and nothing else.
 */
export async function benchJournal(long: boolean) {
  const seconds = long ? 20 : 4
  const server = await startPostgres({ durable: true })
  const figures: Record<string, object> = {}
  try {
    for (const [name, scenario] of Object.entries(scenarios)) {
      const bare = await paceOfBareInserts(
        await server.database(),
        connectionsOf(scenario),
        scenario.edits,
        seconds,
      )
      const ours = await paceOfJournal(await server.database(), scenario, seconds)
      figures[name] = {
        'commits/s': ours.aSecond,
        'p50 ms': ours.p50,
        'p99 ms': ours.p99,
        'bare/s': bare.aSecond,
        'bare p50 ms': bare.p50,
        ratio: Math.round((ours.aSecond / bare.aSecond) * 100) / 100,
      }
    }
  } finally {
    await server.close()
  }
  console.table(figures)
  return figures
}

/** One room's commits come one after another, whoever asks; a node has eight connections for its journal. */
const connectionsOf = ({ rooms, nodes }: Scenario) => Math.min(rooms, 8 * nodes)

async function paceOfJournal(url: string, { rooms, nodes, edits }: Scenario, seconds: number): Promise<Pace> {
  const onError = (cause: Error) => console.error(cause)
  const databases = await Promise.all(Array.from({ length: nodes }, () => openPostgres({ url, onError })))
  const campaigns = Array.from({ length: rooms }, (_, n) => CampaignId.parse(`room${n}`))
  const journals = databases.map(postgresRoomJournal)
  for (const campaign of campaigns) await journals[0]?.create(campaign, entry, 1 as Instant)
  const batch = Array.from({ length: edits }, () => entry)
  const pace = await paceOf(
    journals.flatMap(journal => campaigns.map(campaign => writerOf(journal, campaign, batch))),
    seconds,
  )
  await Promise.all(databases.map(database => database.close()))
  return pace
}

/** A room that always has a batch waiting. */
function writerOf(journal: RoomJournal, campaign: CampaignId, batch: readonly JournalEntry[]) {
  let knownSeq = 1
  return async () => {
    knownSeq = await journal.commit(campaign, { knownSeq, keys: [] }, c => c.append(batch, 2 as Instant))
  }
}

async function paceOfBareInserts(
  url: string,
  connections: number,
  rows: number,
  seconds: number,
): Promise<Pace> {
  const clients = Array.from({ length: connections }, () => new pg.Client(url))
  await Promise.all(clients.map(client => client.connect()))
  await clients[0]?.query(
    'create table bare (id bigint generated always as identity primary key, bytes bytea not null)',
  )
  const text = 'insert into bare (bytes) select $1 from generate_series(1, $2)'
  const insert = { name: 'bare', text, values: [Buffer.from(entry.update), rows] }
  const pace = await paceOf(
    clients.map(client => () => client.query(insert)),
    seconds,
  )
  await Promise.all(clients.map(client => client.end()))
  return pace
}
