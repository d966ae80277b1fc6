import { actorOf } from '../../shared/access/actor.ts'
import type { Member } from '../../shared/access/member.ts'
import type { CampaignId, SlipId } from '../../shared/ids.ts'
import type { VersionedRules } from '../../shared/inspection/rules.ts'
import { isRefusal, type Refusal, refuse } from '../../shared/refusal.ts'
import type { InboxNote, Slip } from '../../shared/slip/slip.ts'
import type { AmendAsk, DeedAsk, DraftAsk } from '../../shared/slip/slip-asks.ts'
import { actOnSlip } from './act-on-slip.ts'
import { type Reminded, remind } from './remind.ts'
import { rulesOf } from './scene.ts'
import { slipFor } from './slip-for.ts'
import type { SlipParts } from './slip-parts.ts'
import { amendDraft, discardDraft, writeDraft } from './write-draft.ts'

/** Supervision as the rest of the program has it. Whatever it answers, it answers as `member` may read it. */
export interface Slips {
  readonly parts: SlipParts
  /** Newest first. */
  list(campaign: CampaignId, member: Member): Promise<readonly Slip[] | Refusal>
  read(campaign: CampaignId, id: SlipId, member: Member): Promise<Slip | Refusal>
  draft(campaign: CampaignId, ask: DraftAsk, member: Member): Promise<Slip | Refusal>
  amend(campaign: CampaignId, id: SlipId, ask: AmendAsk, member: Member): Promise<Slip | Refusal>
  discard(campaign: CampaignId, id: SlipId, version: number, member: Member): Promise<Refusal | null>
  act(campaign: CampaignId, id: SlipId, ask: DeedAsk, member: Member): Promise<Slip | Refusal>
  /** Newest first; of slips the member may not read, nothing. */
  inbox(campaign: CampaignId, member: Member): Promise<readonly InboxNote[]>
  rules(campaign: CampaignId): Promise<VersionedRules | Refusal>
  /** `version` is the one the change has seen. */
  changeRules(campaign: CampaignId, rules: VersionedRules, member: Member): Promise<VersionedRules | Refusal>
  /** Keeps the reminders of the campaign's day; null where its board cannot be read now. */
  remind(campaign: CampaignId): Promise<Reminded | null>
}

export function openSlips(parts: SlipParts): Slips {
  const { store, boards, clock } = parts
  const viewOf = async (campaign: CampaignId) => {
    const room = await boards.open(campaign)
    return isRefusal(room) ? room : room.view()
  }
  const list: Slips['list'] = async (campaign, member) => {
    const view = await viewOf(campaign)
    if (isRefusal(view)) return view
    const today = clock.today(view.plan.campaign.timeZone)
    const stored = await store.all(campaign)
    return stored.flatMap(one => slipFor(one, stored, member, today) ?? [])
  }
  const read: Slips['read'] = async (campaign, id, member) => {
    const slips = await list(campaign, member)
    return isRefusal(slips) ? slips : (slips.find(slip => slip.id === id) ?? refuse('no-such-item'))
  }
  return {
    parts,
    list,
    read,
    async draft(campaign, ask, member) {
      const id = await writeDraft(parts, campaign, ask, member)
      return isRefusal(id) ? id : read(campaign, id, member)
    },
    async amend(campaign, id, ask, member) {
      return (await amendDraft(parts, campaign, id, ask, member)) ?? read(campaign, id, member)
    },
    discard: (campaign, id, version, member) => discardDraft(parts, campaign, id, version, member),
    async act(campaign, id, ask, member) {
      return (await actOnSlip(parts, campaign, id, ask, member)) ?? read(campaign, id, member)
    },
    async inbox(campaign, member) {
      const slips = await list(campaign, member)
      const readable = new Set(isRefusal(slips) ? [] : slips.map(slip => slip.id))
      const notes = await parts.inbox.of(campaign, member.userId)
      return notes.filter(note => note.slipId === null || readable.has(note.slipId))
    },
    async rules(campaign) {
      const view = await viewOf(campaign)
      return isRefusal(view) ? view : rulesOf(parts, campaign, view)
    },
    async changeRules(campaign, { version, ...rules }, member) {
      const view = await viewOf(campaign)
      if (isRefusal(view)) return view
      if (!['dispatch', 'inspector'].some(role => member.roles.some(held => held === role)))
        return refuse('not-permitted')
      const units = rules.leagues.flatMap(league => league.unitIds)
      if (units.some(unit => !view.plan.unitById.has(unit)) || new Set(units).size !== units.length)
        return refuse('bad-value', { field: 'leagues' })
      const next = version + 1
      const change = { version: next, rules, by: actorOf(member), at: clock.now() }
      return (await parts.rules.put(campaign, change)) ? { ...rules, version: next } : refuse('conflict')
    },
    remind: campaign => remind(parts, campaign),
  }
}
