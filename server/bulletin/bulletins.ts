import { actorOf } from '../../shared/access/actor.ts'
import type { Member } from '../../shared/access/member.ts'
import type { Bulletin, BulletinBody, BulletinKind } from '../../shared/bulletin/bulletin.ts'
import { mayBulletin, mayReadBulletin } from '../../shared/bulletin/may-bulletin.ts'
import type { CalendarDate, Instant } from '../../shared/calendar/date.ts'
import { BulletinId, type CampaignId } from '../../shared/ids.ts'
import { isRefusal, type Refusal, refuse } from '../../shared/refusal.ts'
import type { Drafting } from './drafting.ts'
import type { BulletinStore } from './ports.ts'

export interface BulletinParts {
  readonly store: BulletinStore
  readonly drafting: Drafting
  /** Business time. */
  readonly now: () => Instant
  readonly today: (campaign: CampaignId) => Promise<CalendarDate | Refusal>
  readonly newId: () => string
}

/** HIST-3: what people do with bulletins. Every act answers the bulletin as it then is. */
export interface Bulletins {
  readonly drafting: Drafting
  /** Issued ones, and drafts for those who may read them. */
  list(campaign: CampaignId, member: Member): Promise<readonly Bulletin[]>
  read(campaign: CampaignId, id: BulletinId, member: Member): Promise<Bulletin | Refusal>
  /** Draws up the bulletin of the period `on` lies in; the one that is there is answered as it is. */
  create(
    campaign: CampaignId,
    ask: { readonly kind: BulletinKind; readonly on: CalendarDate },
    member: Member,
  ): Promise<Bulletin | Refusal>
  edit(
    campaign: CampaignId,
    id: BulletinId,
    ask: { readonly version: number; readonly body: BulletinBody },
    member: Member,
  ): Promise<Bulletin | Refusal>
  /** Draws it up again from its snapshots; what stood there stays among its versions. */
  redraft(campaign: CampaignId, id: BulletinId, version: number, member: Member): Promise<Bulletin | Refusal>
  issue(
    campaign: CampaignId,
    id: BulletinId,
    ask: { readonly key: string; readonly version: number; readonly issuer: string },
    member: Member,
  ): Promise<Bulletin | Refusal>
  remove(campaign: CampaignId, id: BulletinId, version: number, member: Member): Promise<Refusal | null>
}

export function openBulletins({ store, drafting, now, today, newId }: BulletinParts): Bulletins {
  /** The draft somebody wants to change, at the version they saw. */
  const draftAt = async (campaign: CampaignId, id: BulletinId, version: number, member: Member) => {
    if (!mayBulletin(member, 'draft')) return refuse('not-permitted')
    const found = await store.find(campaign, id)
    if (!found) return refuse('no-such-item')
    if (found.state === 'issued') return refuse('closed')
    return found.version === version ? found : refuse('conflict', { version: found.version })
  }
  const stamp = (member: Member) => ({ editedBy: actorOf(member), editedAt: now() })

  const next = async (draft: Bulletin, change: Partial<Bulletin>, member: Member) => {
    const edited = { ...draft, ...change, ...stamp(member), version: draft.version + 1 }
    return (await store.edit(edited)) ? edited : refuse('conflict')
  }

  return {
    drafting,
    async list(campaign, member) {
      return (await store.list(campaign)).filter(one => mayReadBulletin(member, one))
    },
    async read(campaign, id, member) {
      const found = await store.find(campaign, id)
      return found && mayReadBulletin(member, found) ? found : refuse('no-such-item')
    },
    async create(campaign, { kind, on }, member) {
      if (!mayBulletin(member, 'draft')) return refuse('not-permitted')
      const drafted = await drafting.draft(campaign, kind, on)
      if (isRefusal(drafted)) return drafted
      const { period, body, snapshots } = drafted
      const id = BulletinId.parse(newId())
      const head = { id, campaign, kind, ...period, version: 1, state: 'draft', number: null } as const
      return store.add({ ...head, body, snapshots, ...stamp(member), issued: null })
    },
    async edit(campaign, id, { version, body }, member) {
      const draft = await draftAt(campaign, id, version, member)
      return isRefusal(draft) ? draft : next(draft, { body }, member)
    },
    async redraft(campaign, id, version, member) {
      const draft = await draftAt(campaign, id, version, member)
      if (isRefusal(draft)) return draft
      const fresh = await drafting.again(draft)
      return isRefusal(fresh) ? fresh : next(draft, fresh, member)
    },
    async issue(campaign, id, { key, version, issuer }, member) {
      if (!mayBulletin(member, 'issue')) return refuse('not-permitted')
      const on = await today(campaign)
      if (isRefusal(on)) return on
      const issued = { by: actorOf(member), at: now(), on, issuer }
      const done = await store.issue(campaign, id, { knownVersion: version, key, issued })
      if (done) return done
      const found = await store.find(campaign, id)
      if (!found) return refuse('no-such-item')
      return found.state === 'issued' ? refuse('closed') : refuse('conflict', { version: found.version })
    },
    async remove(campaign, id, version, member) {
      const draft = await draftAt(campaign, id, version, member)
      if (isRefusal(draft)) return draft
      return (await store.remove(campaign, id, version)) ? null : refuse('conflict')
    },
  }
}
