import { z } from 'zod'
import { CalendarDate } from '../../shared/calendar/date.ts'
import { CampaignId, CardId } from '../../shared/ids.ts'
import { SnapshotFacts } from '../../shared/snapshot/snapshot.ts'

/** AUD-2: what is in an evidence pack, file by file; read by whoever writes one and by whoever checks one. */
export const packFiles = {
  manifest: 'pack.json',
  board: 'board.json',
  audit: 'audit.jsonl',
  heads: 'heads.json',
  slips: 'slips.json',
  rows: '滞后清单.json',
  document: '滞后清单.docx',
  sheet: '滞后清单.xlsx',
  readMe: '说明.txt',
  sums: 'SHA256SUMS',
  signature: 'SHA256SUMS.sig',
} as const

/** Named in SHA256SUMS, in this order. */
export const summedFiles = Object.values(packFiles).filter(
  name => name !== packFiles.sums && name !== packFiles.signature,
)

export const packFormat = 1

export const PackManifest = z.object({
  guatu: z.literal('evidence-pack'),
  format: z.literal(packFormat),
  campaign: z.object({ id: CampaignId, name: z.string(), timeZone: z.string() }),
  snapshot: SnapshotFacts,
  builtAt: z.string(),
  builtBy: z.string(),
  /** As the lag desk's address had it. */
  filter: z.string(),
  cards: z.array(CardId),
})
export type PackManifest = z.infer<typeof PackManifest>

const words = z.string()
const days = z.int().nonnegative()

/** One lagging card, as the document and the sheet show it: words, and nothing that has to be worked out again. */
export const PackRow = z.object({
  n: z.int().positive(),
  card: CardId,
  code: words,
  title: words,
  area: words,
  unit: words,
  owner: words,
  leader: words,
  lamp: z.enum(['red', 'yellow']),
  lampWord: words,
  why: words,
  since: CalendarDate.nullable(),
  days,
  daysLate: days,
  progress: z.number().nullable(),
  expected: z.number().nullable(),
  pointsBehind: z.number().nullable(),
  changed: z.object({ at: words, name: words }).nullable(),
  staleDays: z.number().nullable(),
  lagged: words,
  promises: z.array(z.object({ words, outcome: words })),
  slips: z.array(z.object({ number: words, kind: words, title: words, state: words, due: words })),
  trail: z.array(z.object({ at: words, who: words, what: words })),
})
export type PackRow = z.infer<typeof PackRow>

const Head = z.object({
  day: CalendarDate,
  seq: z.int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  signature: z.string(),
})
export const PackHeads = z.object({ campaign: CampaignId, publicKey: z.string(), heads: z.array(Head) })
export type PackHeads = z.infer<typeof PackHeads>

/** A row of the chain: the fields that are hashed, with the update by its SHA-256, and the row's own hash in hex. */
export const PackLink = z.looseObject({
  seq: z.int().positive(),
  epoch: z.string(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
})
