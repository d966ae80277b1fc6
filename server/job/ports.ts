/** A turn at a job that must be done once, whichever node does it. `fence` rises with every turn: what is written with an older one is refused. */
export interface Lease {
  readonly key: string
  readonly fence: number
  /** Prolongs it; false when somebody else has it by now: stop, nothing may be written any more. */
  renew(): Promise<boolean>
  /** Others need not wait for its end. */
  giveBack(): Promise<void>
}

export interface Leases {
  /** Null while another holds it. By the database's clock; `forMs` is how long a holder that stops answering is waited for. */
  take(key: string, forMs: number): Promise<Lease | null>
}

/** What a write is held to: the transaction that carries it first checks that this turn is still the newest. */
export type Fence = Pick<Lease, 'key' | 'fence'>

/** A write came too late: another node has had a turn since. Its author stops; whoever has the turn does the work. */
export class StaleLease extends Error {
  constructor({ key, fence }: Fence) {
    super(`turn ${fence} at ${key} is over`)
    this.name = 'StaleLease'
  }
}
