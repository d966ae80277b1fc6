import { createHash } from 'node:crypto'
import type { Member } from '../../shared/access/member.ts'
import type { BoardView } from '../../shared/board/view.ts'
import type { Instant } from '../../shared/calendar/date.ts'
import { zoneNamed } from '../../shared/calendar/zone.ts'
import type { LagFacts } from '../../shared/history/series.ts'
import type { CampaignId, CardId, SnapshotId } from '../../shared/ids.ts'
import { type LagFilter, matchesLag } from '../../shared/inspection/lag-filter.ts'
import { lagList } from '../../shared/inspection/lag-list.ts'
import type { InspectionRules } from '../../shared/inspection/rules.ts'
import { isRefusal, type Refusal, refuse } from '../../shared/refusal.ts'
import type { Slip } from '../../shared/slip/slip.ts'
import { readFrozenBoard } from '../../shared/snapshot/frozen-board.ts'
import { thawBoard } from '../../shared/snapshot/open-past.ts'
import type { SnapshotFacts } from '../../shared/snapshot/snapshot.ts'
import type { AuditTrail } from '../audit/ports.ts'
import type { SealedDay } from '../audit/verify-audit.ts'
import type { PeoplesChanges } from '../snapshot/lagging.ts'
import { type CardChanges, cardChanges } from './card-changes.ts'
import { chainLines } from './chain-lines.ts'
import { lagDocx } from './lag-docx.ts'
import { lagSheet } from './lag-sheet.ts'
import { type PackManifest, packFiles, summedFiles } from './pack-format.ts'
import { packRows } from './pack-rows.ts'
import { readMe } from './read-me.ts'
import { type ZipWriter, zipWriter } from './zip.ts'

/** What a pack takes of the rest of the program; everything of the board comes from the snapshot. */
export interface PackParts {
  readonly board: (
    campaign: CampaignId,
    id: SnapshotId,
  ) => Promise<{ readonly facts: SnapshotFacts; readonly json: string } | null>
  readonly lagging: (
    campaign: CampaignId,
    view: BoardView,
    changes: PeoplesChanges,
  ) => Promise<readonly LagFacts[]>
  readonly trail: Pick<AuditTrail, 'links'>
  readonly heads: { all(campaign: CampaignId): Promise<readonly SealedDay[]> }
  readonly publicKey: string
  readonly sign: (bytes: Uint8Array) => Uint8Array
  /** Those the member may read. */
  readonly slips: (campaign: CampaignId, member: Member) => Promise<readonly Slip[] | Refusal>
  readonly rules: (campaign: CampaignId) => Promise<InspectionRules | Refusal>
  readonly now: () => Instant
}

export interface PackAsk {
  readonly campaign: CampaignId
  readonly snapshot: SnapshotId
  readonly filter: LagFilter
  /** The filter as its address has it. */
  readonly address: string
  readonly member: Member
}

export interface Pack {
  readonly manifest: PackManifest
  readonly zip: Uint8Array
  readonly sha256: string
}

/** Compressed; a year of a large campaign is a tenth of it. */
const limitBytes = 256 * 1024 * 1024

/** AUD-2: the lagging cards of one snapshot with everything a third party needs to check them. */
export async function buildPack(parts: PackParts, ask: PackAsk): Promise<Pack | Refusal> {
  const { campaign } = ask
  const kept = await parts.board(campaign, ask.snapshot)
  const frozen = kept && readFrozenBoard(JSON.parse(kept.json))
  if (!kept || !frozen) return refuse('no-such-item')
  const view = thawBoard(frozen)
  const readable = await parts.slips(campaign, ask.member)
  if (isRefusal(readable)) return readable
  const rules = await parts.rules(campaign)
  if (isRefusal(rules)) return rules
  const slips = readable.filter(slip => slip.state !== 'draft')
  const changes = cardChanges(new Set(view.cards.map(card => card.id)))
  const builtAt = parts.now()
  const moment = momentIn(view.plan.campaign.timeZone)

  const sums = new Map<string, ReturnType<typeof createHash>>()
  const zip = zipWriter(new Date(builtAt), (name, bytes) => {
    const sum = sums.get(name) ?? createHash('sha256')
    sums.set(name, sum.update(bytes))
  })
  await zip.add(packFiles.board, kept.json)
  await zip.add(packFiles.audit, chainLines(parts.trail, campaign, kept.facts.seq, changes.see))
  if (zip.bytes > limitBytes) return refuse('too-large', { limit: limitBytes })

  const facts = await parts.lagging(campaign, view, asPeoplesChanges(changes))
  const rows = lagList(view, facts, slips).filter(row => matchesLag(row, ask.filter))
  const { name, timeZone } = view.plan.campaign
  const manifest: PackManifest = {
    guatu: 'evidence-pack',
    format: 1,
    campaign: { id: campaign, name, timeZone },
    snapshot: kept.facts,
    builtAt: moment(builtAt),
    builtBy: ask.member.name,
    filter: ask.address,
    cards: rows.map(row => row.card.id),
  }
  const printed = packRows(rows, { board: view, looks: rules.slips.looks, changes, moment })
  const heads = await parts.heads.all(campaign)
  await zip.add(packFiles.heads, pretty({ campaign, publicKey: parts.publicKey, heads }))
  await zip.add(packFiles.slips, pretty(slipsAbout(slips, manifest.cards)))
  await zip.add(packFiles.rows, pretty(printed))
  await zip.add(packFiles.document, await lagDocx(manifest, printed))
  await zip.add(packFiles.sheet, await lagSheet(manifest, printed))
  await zip.add(packFiles.readMe, readMe(manifest))
  await zip.add(packFiles.manifest, pretty(manifest))
  await addSums(zip, sums, parts.sign)
  const whole = zip.finish()
  return { manifest, zip: whole, sha256: createHash('sha256').update(whole).digest('hex') }
}

const pretty = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`

async function addSums(
  zip: ZipWriter,
  sums: ReadonlyMap<string, ReturnType<typeof createHash>>,
  sign: PackParts['sign'],
): Promise<void> {
  const text = summedFiles.map(name => `${sums.get(name)?.digest('hex') ?? ''}  ${name}\n`).join('')
  await zip.add(packFiles.sums, text)
  await zip.add(packFiles.signature, `${Buffer.from(sign(Buffer.from(text))).toString('base64')}\n`)
}

function slipsAbout(slips: readonly Slip[], cards: readonly CardId[]): readonly Slip[] {
  const named = new Set<string>(cards)
  return slips.filter(slip => slip.cardId !== null && named.has(slip.cardId))
}

/** What people had done up to the snapshot: the chain's own rows are asked, not the journal of today. */
const asPeoplesChanges = (changes: CardChanges): PeoplesChanges => ({
  async of(_campaign, cards, since) {
    return new Map(
      cards.flatMap(card => {
        const acts = changes.of(card)
        const last = acts.at(-1)
        if (!last) return []
        const changed = { at: last.at, name: last.actor.name, fields: last.changes.map(one => one.field) }
        return [[card, { changed, recent: acts.filter(act => act.at >= since).length }] as const]
      }),
    )
  },
})

function momentIn(timeZone: string): (at: Instant) => string {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zoneNamed(timeZone) ? timeZone : 'UTC',
    dateStyle: 'short',
    timeStyle: 'short',
  })
  return at => format.format(at)
}
