import { z } from 'zod'
import type { Role } from '../access/member.ts'

/**
 * SLIP-1, from the mildest: 提醒函 → 督办单 → 整改通知书(限期) → 通报批评 → 约谈 → 移交. 交办单 come from meetings and are decisions in the document
 * (meeting/fields.ts), not slips.
 */
export const SlipKind = z.enum(['remind', 'supervise', 'rectify', 'criticise', 'interview', 'transfer'])
export type SlipKind = z.infer<typeof SlipKind>

export interface SlipKindRule {
  /** Whoever holds one of these writes, issues, judges and clears it; never for a unit they belong to (judge and party). */
  readonly issuers: readonly Role[]
  /** Who reads it once it is issued, besides those who may issue it. Drafts are read by issuers of the kind alone. */
  readonly readers: readonly Role[]
  /** Whether the units it is addressed to read it, sign it and answer it. */
  readonly unitReads: boolean
  /** Whether it sets a day. */
  readonly needsDue: boolean
}

/** PERM-1 for slips: the only authority on who issues and who reads. */
export const slipKinds: Readonly<Record<SlipKind, SlipKindRule>> = {
  remind: {
    issuers: ['dispatch', 'inspector'],
    readers: ['leader', 'dispatch', 'inspector'],
    unitReads: true,
    needsDue: true,
  },
  supervise: {
    issuers: ['dispatch'],
    readers: ['leader', 'inspector'],
    unitReads: true,
    needsDue: true,
  },
  rectify: {
    issuers: ['inspector'],
    readers: ['leader', 'dispatch'],
    unitReads: true,
    needsDue: true,
  },
  criticise: {
    issuers: ['inspector'],
    readers: ['leader', 'dispatch', 'unit'],
    unitReads: true,
    needsDue: true,
  },
  interview: { issuers: ['inspector'], readers: ['leader'], unitReads: true, needsDue: false },
  transfer: { issuers: ['inspector'], readers: ['leader'], unitReads: false, needsDue: false },
}
