import { openPostgres } from '../../server/adapters/postgres/open-database.ts'
import { postgresRoomJournal } from '../../server/adapters/postgres/room-journal.ts'
import { at, campaign, entry } from './a-journal.ts'

/** A node that stops in the middle of a commit, as a machine does that swaps; it says how the commit ended once it goes on. */
const [url = ''] = process.argv.slice(2)
const database = await openPostgres({ url, onError: () => undefined })
const ended = await postgresRoomJournal(database)
  .commit(campaign, { knownSeq: 1, keys: [] }, commit => {
    process.kill(process.pid, 'SIGSTOP')
    return commit.append([entry(99)], at(9000))
  })
  .then(
    () => 'committed',
    () => 'refused',
  )
process.stdout.write(ended)
await database.close()
