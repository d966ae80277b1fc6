import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Refusal } from '../../../shared/refusal.ts'
import type { EvidenceStore, StoredFile } from '../../campaign/evidence/evidence-store.ts'
import { takeFile } from '../../campaign/evidence/take-file.ts'

/**
 * Evidence in a folder of the data directory, one folder a campaign, and never under anything that is served as it is. `name`: the folder's; what is
 * read by other people is in another one.
 */
export function openFolderEvidence(dataDir: string, name = 'evidence'): EvidenceStore {
  const root = join(dataDir, name)
  return {
    async keep(campaign, content) {
      const folder = join(root, campaign)
      await mkdir(folder, { recursive: true, mode: 0o750 })
      const temporary = join(folder, `.new-${randomUUID()}`)
      try {
        const written = await writeSynced(temporary, content)
        if ('sha256' in written) await rename(temporary, join(folder, written.sha256))
        return written
      } finally {
        await rm(temporary, { force: true })
      }
    },
    async read(campaign, sha256) {
      const file = join(root, campaign, sha256)
      try {
        const { size } = await stat(file)
        return { bytes: size, content: createReadStream(file) }
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
        throw error
      }
    },
  }
}

async function writeSynced(path: string, content: AsyncIterable<Uint8Array>): Promise<StoredFile | Refusal> {
  const file = await open(path, 'wx', 0o640)
  try {
    const taken = await takeFile(content, chunk => file.writeFile(chunk))
    await file.sync()
    return taken
  } finally {
    await file.close()
  }
}
