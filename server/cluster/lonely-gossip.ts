import type { Gossip } from './ports.ts'

/** The gossip of a node on its own: nobody to tell, nothing to hear. */
export function lonelyGossip<T>(): Gossip<T> {
  return {
    set() {},
    others: () => [],
    everything: () => [],
    onChange: () => () => {},
    stop() {},
  }
}
