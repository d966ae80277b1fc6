import { Readable } from 'node:stream'
import busboy from 'busboy'
import { isRefusal, type Refusal, refuse } from '../../../shared/refusal.ts'

export interface Upload<T> {
  readonly fields: Readonly<Record<string, string>>
  readonly fileName: string
  readonly kept: T
}

/** At most one file and a few short fields. The file is handed to `keep` as it arrives and is never held in memory. */
const limits = { files: 1, fields: 8, fieldSize: 1000, parts: 10, headerPairs: 20, fieldNameSize: 40 }

export function readUpload<T extends object>(
  headers: Headers,
  body: AsyncIterable<Uint8Array>,
  keep: (file: AsyncIterable<Uint8Array>) => Promise<T | Refusal>,
): Promise<Upload<T> | Refusal> {
  const type = headers.get('content-type') ?? ''
  if (!type.startsWith('multipart/form-data'))
    return Promise.resolve(refuse('bad-request', { field: 'content-type', problem: 'multipart/form-data' }))
  return new Promise((resolve, reject) => {
    const fields: Record<string, string> = {}
    let file: { name: string; kept: Promise<T | Refusal> } | null = null
    const parser = busboy({ headers: { 'content-type': type }, limits, defParamCharset: 'utf8' })
    const source = Readable.from(body)
    parser.on('field', (name, value) => {
      fields[name] = value
    })
    parser.on('file', (name, stream, info) => {
      if (name !== 'file') return stream.resume()
      const kept = keep(stream.iterator({ destroyOnReturn: false })).finally(() => stream.resume()) // what was refused is still read to its end
      kept.catch(reject)
      file = { name: info.filename ?? '', kept }
    })
    parser.on('error', () =>
      resolve(refuse('bad-request', { field: 'body', problem: 'malformed multipart' })),
    )
    parser.on('close', async () => {
      if (!file) return resolve(refuse('bad-request', { field: 'file', problem: 'missing' }))
      const kept = await file.kept.catch(() => null) // `reject` has already told
      if (kept === null) return
      resolve(isRefusal(kept) ? kept : { fields, fileName: file.name, kept })
    })
    source.on('error', cause => {
      resolve(refuse('bad-request', { field: 'body', problem: 'broken off' }))
      parser.destroy(cause) // and with it the file that is being kept, which would wait for its end for ever
    })
    source.pipe(parser)
  })
}
