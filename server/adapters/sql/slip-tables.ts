import type { Kysely } from 'kysely'

/** The tables of slips, in the same forms on either database. `body`, `row` and `changedBy` are canonical JSON. */
export interface SlipTables {
  slip: {
    campaign: string
    id: string
    version: number
    state: string
    escalatedFrom: string | null
    createdAt: number
    body: string
  }
  slipTrail: {
    campaign: string
    seq: number
    slip: string
    ord: number
    version: number
    userId: string
    key: string | null
    row: string
    body: string
    hash: string
  }
  slipNumber: { campaign: string; word: string; year: number; n: number; slip: string }
  slipEvidence: { campaign: string; slip: string; id: string; at: number; body: string }
  notice: {
    campaign: string
    userId: string
    key: string
    id: string
    at: number
    readAt: number | null
    body: string
  }
  inspectionRules: { campaign: string; version: number; at: number; changedBy: string; body: string }
}

export type SlipDatabase = Kysely<SlipTables>

/** The tables as a store of slips sees them. */
export const slipTables = (kysely: Kysely<unknown>): SlipDatabase => kysely as SlipDatabase
