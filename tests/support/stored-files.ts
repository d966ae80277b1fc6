import { existsSync, readdirSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import type { EvidenceKind } from '../../server/program/open-storage.ts'
import type { TestServer } from './server.ts'
import { onPostgres } from './test-store.ts'

/** What a campaign's evidence takes up at the moment, uploads under way included: names, wherever this run keeps them. */
export async function storedFiles(
  { program, dataDir }: Pick<TestServer, 'program' | 'dataDir'>,
  kind: EvidenceKind,
  campaign = 'xuancheng',
): Promise<readonly string[]> {
  if (onPostgres) return [...(await inDatabase(program.parts.access.db, kind, campaign)), ...underWay()]
  const folder = join(dataDir, kind, campaign)
  return existsSync(folder) ? readdirSync(folder).toSorted() : []
}

async function inDatabase<T>(db: Kysely<T>, kind: EvidenceKind, campaign: string): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`
    select distinct sha256 from "evidenceChunk" where store = ${kind} and campaign = ${campaign} order by sha256`.execute(
    db,
  )
  return rows.map(row => row.sha256)
}

/** Uploads wait in files without a name, which only their process still holds. */
function underWay(): string[] {
  return readdirSync('/proc/self/fd').flatMap(fd => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`).match(/guatu-upload-[\w-]+/)?.[0] ?? []
    } catch {
      return [] // closed since
    }
  })
}
