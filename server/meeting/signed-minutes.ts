import { hash } from 'node:crypto'
import type { CampaignId, MeetingId } from '../../shared/ids.ts'
import { canonicalJson } from '../room/canonical-json.ts'
import type { MeetingRoom, MinutesOf } from './ports.ts'

/** Where the words of signed minutes are kept, by their hash; written once. */
export interface SignedMinutesStore {
  keep(campaign: CampaignId, meeting: MeetingId, sha256: string, json: string): Promise<void>
  /** Null when they were not kept; throws when they are no longer what the hash says. */
  find(campaign: CampaignId, meeting: MeetingId, sha256: string): Promise<string | null>
}

/**
 * MEET-5: the minutes a signature stands under. Drawn again they might differ, for units are renamed and posts change hands; so they are kept
 * as soon as they are seen to be the signed ones, and answered from there ever after. Null: they differ now and were never kept.
 */
export async function signedMinutes<M extends object>(
  store: SignedMinutesStore,
  { campaign, meeting, sha256 }: SignedBy,
  drawn: M,
): Promise<M | null> {
  const kept = await store.find(campaign, meeting, sha256)
  if (kept !== null) return JSON.parse(kept) as M // by its hash the very JSON that was written of such minutes
  const json = canonicalJson(drawn)
  if (hash('sha256', json, 'hex') !== sha256) return null
  await store.keep(campaign, meeting, sha256, json)
  return drawn
}

interface SignedBy {
  readonly campaign: CampaignId
  readonly meeting: MeetingId
  readonly sha256: string
}

/** Called after the signature, whoever asked for it: answers its hash, null when the meeting is not signed. */
export async function keepSigned(
  { store, minutesOf }: { readonly store: SignedMinutesStore; readonly minutesOf: MinutesOf },
  room: Pick<MeetingRoom, 'view'>,
  campaign: CampaignId,
  meeting: MeetingId,
): Promise<string | null> {
  const board = await room.view()
  const view = board.meetings.find(one => one.id === meeting)
  if (view?.state.kind !== 'signed') return null
  const { sha256 } = view.state.signed
  await signedMinutes(store, { campaign, meeting, sha256 }, minutesOf(board, view))
  return sha256
}
