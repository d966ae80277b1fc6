import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

const compress = promisify(gzip)

/** As boards are sent and kept at rest: quick rather than small. Off the main thread. */
export const zip = (bytes: Uint8Array): Promise<Uint8Array> => compress(bytes, { level: 3 })
