import type { CampaignId } from '../../shared/ids.ts'

/** KAN-3: what of the board survives a reload but is nobody else's business, so it is not in the address. */
export interface BoardMemory {
  readonly top: number
  readonly left: number
  readonly collapsed: readonly string[]
}

const nothing: BoardMemory = { top: 0, left: 0, collapsed: [] }
const keyOf = (campaign: CampaignId) => `guatu.kanban.${campaign}`

export function recall(campaign: CampaignId): BoardMemory {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(keyOf(campaign)) ?? '{}')
    return readMemory(stored)
  } catch {
    // Storage switched off, or not ours any more: a board that starts at its top is no loss.
    return nothing
  }
}

export function readMemory(stored: unknown): BoardMemory {
  if (typeof stored !== 'object' || stored === null) return nothing
  const { top, left, collapsed } = stored as Record<string, unknown>
  const px = (value: unknown) => (typeof value === 'number' && value >= 0 ? value : 0)
  const keys = Array.isArray(collapsed) ? collapsed.filter(key => typeof key === 'string') : []
  return { top: px(top), left: px(left), collapsed: keys }
}

export function remember(campaign: CampaignId, change: Partial<BoardMemory>): void {
  try {
    sessionStorage.setItem(keyOf(campaign), JSON.stringify({ ...recall(campaign), ...change }))
  } catch {
    // As above.
  }
}
