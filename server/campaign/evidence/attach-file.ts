import type { Member } from '../../../shared/access/member.ts'
import type { Evidence } from '../../../shared/card/fields.ts'
import type { CampaignId, CardId } from '../../../shared/ids.ts'
import { isRefusal, type Refusal } from '../../../shared/refusal.ts'
import { tidy } from '../../../shared/text.ts'
import type { CampaignRoom } from '../campaign-rooms.ts'
import type { CampaignStore } from '../campaign-store.ts'
import type { StoredFile } from './evidence-store.ts'

export type EvidenceWords = Pick<Evidence, 'caption' | 'place' | 'takenOn' | 'stageId'>

/** A stored file becomes evidence on a card: who may read the card may then ask for its bytes. */
export async function attachFile(
  store: CampaignStore,
  room: CampaignRoom,
  file: StoredFile & { readonly campaign: CampaignId; readonly name: string; readonly at: number },
  card: CardId,
  words: EvidenceWords,
  member: Member,
): Promise<{ readonly id: string } | Refusal> {
  const { campaign, sha256, mediaType, bytes, at } = file
  const fileName = plainFileName(file.name)
  await store.addFile({ campaign, sha256, mediaType, fileName, bytes, userId: member.userId, at })
  const added = await room.addEvidence(card, { fileName, mediaType, bytes, sha256, ...words }, member)
  return isRefusal(added) ? added : { id: added.ids[0] ?? '' }
}

/** A name to show, never a path: no folders, no controls, at most what the card keeps. */
export function plainFileName(name: string): string {
  const last = tidy(name).split(/[/\\]/).at(-1) ?? ''
  return (
    last
      .replace(/[\n\t]/g, ' ')
      .trim()
      .slice(-120) || '未命名'
  )
}
