import { type Lease, type Leases, StaleLease } from './ports.ts'

/**
 * Does a job when it is this node's turn, and gives the turn back. Null: somebody else has it, or took it over while this node was
 * too slow; they do the work.
 */
export async function inTurn<T>(
  leases: Leases,
  key: string,
  forMs: number,
  work: (lease: Lease) => Promise<T>,
): Promise<T | null> {
  const lease = await leases.take(key, forMs)
  if (!lease) return null
  try {
    return await work(lease)
  } catch (cause) {
    if (cause instanceof StaleLease) return null
    throw cause
  } finally {
    await lease.giveBack().catch(() => undefined) // it ends by itself
  }
}
