import type { RelayEar, StoredUpdate } from './ports.ts'

const mostRows = 2000

/** Hears for a room that is still being read from the journal, so that nothing told meanwhile is missed. */
export interface EarlyEar extends RelayEar {
  /** Hands over what was heard, and from here on everything. */
  passTo(ear: RelayEar): void
}

export function earlyEar(): EarlyEar {
  let room: RelayEar | null = null
  let heard: { readonly epoch: string; readonly rows: readonly StoredUpdate[] }[] = []
  let count = 0
  let missed = false

  return {
    rows(epoch, rows) {
      if (room) return room.rows(epoch, rows)
      count += rows.length
      if (count <= mostRows) heard.push({ epoch, rows })
      else missed = true
    },
    gap() {
      if (room) room.gap()
      else missed = true
    },
    passTo(ear) {
      room = ear
      for (const { epoch, rows } of heard) ear.rows(epoch, rows)
      if (missed) ear.gap()
      heard = []
    },
  }
}
