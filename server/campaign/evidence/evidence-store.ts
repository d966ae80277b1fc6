import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, type ReadStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { CampaignId } from '../../../shared/ids.ts'
import { type Refusal, refuse } from '../../../shared/refusal.ts'
import { type EvidenceMediaType, fileKind, tellingBytes } from './file-kind.ts'

export const largestEvidence = 15 * 1024 * 1024

export interface StoredFile {
  readonly sha256: string
  readonly bytes: number
  readonly mediaType: EvidenceMediaType
}

/** Files by the hash of their bytes, one folder a campaign, under the data directory and never under anything served as it is. */
export class EvidenceStore {
  private readonly folder: string

  /** `name`: the folder's. What is read by other people is in another one. */
  constructor(dataDir: string, name = 'evidence') {
    this.folder = join(dataDir, name)
  }

  /** On disk, synced and under its own name when it resolves; nothing is left behind when it is refused or fails. */
  async keep(campaign: CampaignId, content: AsyncIterable<Uint8Array>): Promise<StoredFile | Refusal> {
    const folder = join(this.folder, campaign)
    await mkdir(folder, { recursive: true, mode: 0o750 })
    const temporary = join(folder, `.new-${randomUUID()}`)
    try {
      const written = await writeChecked(temporary, content)
      if ('sha256' in written) await rename(temporary, join(folder, written.sha256))
      return written
    } finally {
      await rm(temporary, { force: true })
    }
  }

  async read(campaign: CampaignId, sha256: string): Promise<{ bytes: number; content: ReadStream } | null> {
    const file = join(this.folder, campaign, sha256)
    try {
      const { size } = await stat(file)
      return { bytes: size, content: createReadStream(file) }
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
      throw error
    }
  }
}

async function writeChecked(path: string, content: AsyncIterable<Uint8Array>): Promise<StoredFile | Refusal> {
  const file = await open(path, 'wx', 0o640)
  try {
    const hash = createHash('sha256')
    let start = new Uint8Array()
    let bytes = 0
    for await (const chunk of content) {
      bytes += chunk.byteLength
      if (bytes > largestEvidence) return refuse('too-large', { limitBytes: largestEvidence })
      if (start.byteLength < tellingBytes) start = Buffer.concat([start, chunk]).subarray(0, tellingBytes)
      if (start.byteLength === tellingBytes && !fileKind(start)) return refuse('bad-file')
      hash.update(chunk)
      await file.write(chunk)
    }
    const mediaType = fileKind(start)
    if (!mediaType) return refuse('bad-file')
    await file.sync()
    return { sha256: hash.digest('hex'), bytes, mediaType }
  } finally {
    await file.close()
  }
}
