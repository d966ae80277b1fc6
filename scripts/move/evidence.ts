import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { bytesOf } from '../../server/adapters/sql/journal-rows.ts'
import { StartProblem } from '../../server/program/start-problem.ts'

export interface EvidenceFile {
  readonly store: string
  readonly campaign: string
  readonly sha256: string
}

const stores = ['evidence', 'slip-evidence']
const chunkBytes = 256 * 1024

/** What lies in the folders, in order; what was still being uploaded is no evidence. */
export function evidenceFiles(dataDir: string): EvidenceFile[] {
  return stores.flatMap(store =>
    namesIn(join(dataDir, store)).flatMap(campaign =>
      namesIn(join(dataDir, store, campaign))
        .filter(name => /^[0-9a-f]{64}$/.test(name))
        .map(sha256 => ({ store, campaign, sha256 })),
    ),
  )
}

const namesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder).sort() : [])

/** Answers how many bytes. A file that is not what its name says is refused: no copy of it could be proven. */
export async function copyEvidence(dataDir: string, db: Kysely<unknown>): Promise<number> {
  let bytes = 0
  for (const { store, campaign, sha256 } of evidenceFiles(dataDir)) {
    const path = join(dataDir, store, campaign, sha256)
    const content = readFileSync(path)
    if (createHash('sha256').update(content).digest('hex') !== sha256)
      throw new StartProblem(
        `${path} is not what its name says; restore it from a backup, or take it out · 证据文件与其哈希不符`,
      )
    for (let ord = 0; ord * chunkBytes < content.byteLength; ord++) {
      const chunk = content.subarray(ord * chunkBytes, (ord + 1) * chunkBytes)
      await sql`insert into "evidenceChunk" ("store", "campaign", "sha256", "ord", "bytes")
        values (${store}, ${campaign}, ${sha256}, ${ord}, ${chunk})`.execute(db)
    }
    bytes += content.byteLength
  }
  return bytes
}

/** Files that are not in the database byte for byte. */
export async function lostEvidence(dataDir: string, db: Kysely<unknown>): Promise<EvidenceFile[]> {
  const lost: EvidenceFile[] = []
  for (const file of evidenceFiles(dataDir)) if ((await hashIn(db, file)) !== file.sha256) lost.push(file)
  return lost
}

async function hashIn(db: Kysely<unknown>, { store, campaign, sha256 }: EvidenceFile): Promise<string> {
  const hash = createHash('sha256')
  const { rows } = await sql<{ bytes: Uint8Array }>`select "bytes" from "evidenceChunk"
    where "store" = ${store} and "campaign" = ${campaign} and "sha256" = ${sha256} order by "ord"`.execute(db)
  for (const { bytes } of rows) hash.update(bytesOf(bytes))
  return hash.digest('hex')
}
