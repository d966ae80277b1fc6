import type { Slip } from '../../../shared/slip/slip.ts'
import { SlipKind } from '../../../shared/slip/slip-kinds.ts'

export const slipGroups = ['open', 'overdue', 'unsigned', 'checking', 'cleared', 'draft'] as const
export type SlipGroup = (typeof slipGroups)[number]

export interface SlipFilter {
  readonly kind: SlipKind | null
  readonly group: SlipGroup | null
  readonly unit: string | null
}

export const slipParams = ['kind', 'state', 'to'] as const

export function slipFilterFrom(params: URLSearchParams): SlipFilter {
  return {
    kind: SlipKind.options.find(kind => kind === params.get('kind')) ?? null,
    group: slipGroups.find(group => group === params.get('state')) ?? null,
    unit: params.get('to'),
  }
}

export const isOpen = ({ state }: Slip): boolean =>
  state !== 'draft' && state !== 'withdrawn' && state !== 'cleared'

const inGroup: Readonly<Record<SlipGroup, (slip: Slip) => boolean>> = {
  open: isOpen,
  overdue: slip => slip.overdue,
  unsigned: slip => slip.state === 'issued',
  checking: slip => slip.state === 'checking',
  cleared: slip => slip.state === 'cleared',
  draft: slip => slip.state === 'draft',
}

export const matchesSlip = (slip: Slip, { kind, group, unit }: SlipFilter): boolean =>
  (kind === null || slip.kind === kind) &&
  (group === null || inGroup[group](slip)) &&
  (unit === null || slip.unitId === unit)

/** What is late first, then what is open by its day, then the rest; the newest first among equals. */
export function slipsInOrder(slips: readonly Slip[]): readonly Slip[] {
  const rank = (slip: Slip) => (slip.overdue ? 0 : isOpen(slip) ? 1 : slip.state === 'draft' ? 2 : 3)
  const day = (slip: Slip) => (isOpen(slip) ? (slip.due ?? '9999') : '')
  return slips.toSorted(
    (a, b) =>
      rank(a) - rank(b) || compare(day(a), day(b)) || b.createdAt - a.createdAt || compare(a.id, b.id),
  )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
