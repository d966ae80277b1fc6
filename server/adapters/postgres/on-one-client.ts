import type pg from 'pg'

/**
 * One connection for as long as `work` takes. Whatever `work` throws, nobody knows what the connection is in the middle of: it is closed, and PostgreSQL
 * takes back what was not committed.
 */
export async function onOneClient<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    const result = await work(client)
    client.release()
    return result
  } catch (cause) {
    client.release(true)
    throw cause
  }
}

/** Has what `send` sends leave in one piece; the statements are answered in their order all the same. */
export function inOnePiece<T>(client: pg.PoolClient, send: () => T): T {
  const { stream } = client.connection
  stream.cork()
  try {
    return send()
  } finally {
    stream.uncork()
  }
}
