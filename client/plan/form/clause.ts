import type { Draft } from './draft.ts'

/** A clause is where it stands and what it says; said in part, the rest is empty, never invented. */
export const emptyClause: Draft = { where: '', text: '' }
export const clauseLimits = { where: 80, text: 2000 } as const
