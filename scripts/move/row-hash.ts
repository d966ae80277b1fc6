import { createHash } from 'node:crypto'

export type Row = Readonly<Record<string, unknown>>

/** `hash`: SHA-256 over every value of every row in order, in bytes that are the same whichever database said them. */
export interface Contents {
  readonly rows: number
  readonly hash: string
}

export async function contentsOf(
  columns: readonly string[],
  pages: AsyncIterable<readonly Row[]> | Iterable<readonly Row[]>,
): Promise<Contents> {
  const hash = createHash('sha256')
  let rows = 0
  for await (const page of pages) {
    rows += page.length
    for (const row of page) for (const column of columns) addValue(hash, row[column])
  }
  return { rows, hash: hash.digest('hex') }
}

/** Its kind, its length, its bytes: no two rows of values read alike. */
function addValue(hash: ReturnType<typeof createHash>, value: unknown): void {
  if (value === null || value === undefined) hash.update('n')
  else if (value instanceof Uint8Array) hash.update(`b${value.byteLength}:`).update(value)
  else {
    const kind = typeof value === 'string' ? 't' : 'i'
    const text = Buffer.from(String(value))
    hash.update(`${kind}${text.byteLength}:`).update(text)
  }
}
