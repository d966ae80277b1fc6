import { randomUUID } from 'node:crypto'
import { type FileHandle, open, unlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { type Kysely, sql } from 'kysely'
import type { CampaignId } from '../../../shared/ids.ts'
import type { EvidenceStore } from '../../campaign/evidence/evidence-store.ts'
import { takeFile } from '../../campaign/evidence/take-file.ts'
import { bytesOf } from '../sql/journal-rows.ts'
import type { PostgresDatabase } from './open-database.ts'

interface EvidenceTables {
  evidenceChunk: { store: string; campaign: string; sha256: string; ord: number; bytes: Uint8Array }
}

const chunkBytes = 256 * 1024

/**
 * Evidence as chunks of 256 kB in the database, which every node reaches; `store` is what the folder is called elsewhere. An upload comes as slowly as
 * its sender likes, so it is first taken to a nameless file in `waitingRoom` of this machine, and only what was found good is written, in one transaction.
 */
export function postgresEvidence(
  { kysely }: PostgresDatabase,
  store: string,
  waitingRoom = tmpdir(),
): EvidenceStore {
  const db = kysely as Kysely<EvidenceTables>
  const chunksOf = (campaign: CampaignId, sha256: string) =>
    db
      .selectFrom('evidenceChunk')
      .where('store', '=', store)
      .where('campaign', '=', campaign)
      .where('sha256', '=', sha256)

  async function* chunks(campaign: CampaignId, sha256: string, count: number) {
    for (let ord = 0; ord < count; ord++) {
      const one = chunksOf(campaign, sha256).where('ord', '=', ord).select('bytes')
      yield bytesOf((await one.executeTakeFirstOrThrow()).bytes)
    }
  }

  return {
    async keep(campaign, content) {
      const file = await openNameless(waitingRoom)
      try {
        const taken = await takeFile(content, chunk => file.writeFile(chunk))
        if ('sha256' in taken) await writeChunks(db, { store, campaign, sha256: taken.sha256 }, file)
        return taken
      } finally {
        await file.close()
      }
    },
    async read(campaign, sha256) {
      const { bytes, count } = await chunksOf(campaign, sha256)
        .select(({ fn }) => [
          sql<number>`coalesce(sum(octet_length("bytes")), 0)::bigint`.as('bytes'),
          fn.countAll<number>().as('count'),
        ])
        .executeTakeFirstOrThrow()
      if (count === 0) return null
      // each chunk is a query of its own: a slow reader holds no connection
      return { bytes, content: Readable.from(chunks(campaign, sha256, count), { objectMode: false }) }
    },
  }
}

/** All chunks or none. Of two that write the same file the second waits for the first, and finds it done. */
function writeChunks(
  db: Kysely<EvidenceTables>,
  name: { readonly store: string; readonly campaign: CampaignId; readonly sha256: string },
  file: FileHandle,
): Promise<void> {
  return db.transaction().execute(async transaction => {
    for (let ord = 0; ; ord++) {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(chunkBytes), 0, chunkBytes, ord * chunkBytes)
      if (bytesRead === 0) return
      const row = { ...name, ord, bytes: buffer.subarray(0, bytesRead) }
      const { numInsertedOrUpdatedRows } = await transaction
        .insertInto('evidenceChunk')
        .values(row)
        .onConflict(conflict => conflict.doNothing())
        .executeTakeFirstOrThrow()
      if (numInsertedOrUpdatedRows === 0n) return
    }
  })
}

/** A file without a name is gone when it is closed, or its process is. */
async function openNameless(folder: string): Promise<FileHandle> {
  const path = join(folder, `guatu-upload-${randomUUID()}`)
  const file = await open(path, 'wx+', 0o600)
  await unlink(path)
  return file
}
