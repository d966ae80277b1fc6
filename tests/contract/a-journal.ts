import type { JournalEntry } from '../../server/room/ports.ts'
import type { Instant } from '../../shared/calendar/date.ts'
import { CampaignId } from '../../shared/ids.ts'

export const campaign = CampaignId.parse('demo')
export const at = (ms: number) => ms as Instant

export const entry = (byte: number, patch: Partial<JournalEntry> = {}): JournalEntry => ({
  update: Uint8Array.of(byte),
  actor: { userId: 'u1', name: '示例' },
  roles: ['unit'],
  cause: 'edit',
  act: 'edit',
  changes: [{ thing: 'card', id: 'k1', field: 'progress', before: undefined, after: byte }],
  ...patch,
})
