import { z } from 'zod'
import { mayWrite } from '../../../shared/access/matrix.ts'
import type { Member } from '../../../shared/access/member.ts'
import type { BoardView } from '../../../shared/board/view.ts'
import { CalendarDate } from '../../../shared/calendar/date.ts'
import { CampaignId, CardId, StageId } from '../../../shared/ids.ts'
import { isRefusal, type Refusal, refuse } from '../../../shared/refusal.ts'
import { line, tidy } from '../../../shared/text.ts'
import { Reply, type Route, route } from '../../web/route.ts'
import type { CampaignRooms } from '../campaign-rooms.ts'
import type { CampaignStore } from '../campaign-store.ts'
import { attachFile } from './attach-file.ts'
import { type EvidenceStore, largestEvidence } from './evidence-store.ts'
import { readUpload } from './read-upload.ts'

export interface EvidenceParts {
  readonly rooms: CampaignRooms
  readonly store: CampaignStore
  readonly files: EvidenceStore
  readonly now: () => number
}

const absent = (text: unknown) => (text === '' ? undefined : text)

/** The words that come with a file. `file` is there for the description only: its bytes never are a field. */
const UploadFields = z.object({
  caption: line(200).default(''),
  place: z.preprocess(absent, line(120).optional()),
  takenOn: z.preprocess(absent, CalendarDate.optional()),
  stageId: z.preprocess(absent, StageId.optional()),
})

export function evidenceRoutes(parts: EvidenceParts): Route[] {
  return [upload(parts), download(parts)]
}

function upload({ rooms, store, files, now }: EvidenceParts): Route {
  return route({
    method: 'post',
    path: '/api/campaigns/{campaign}/cards/{card}/evidence',
    summary: 'Add a photo or a PDF to a card as evidence: multipart, the words before the file',
    who: 'member',
    takes: 'file',
    params: z.object({ campaign: CampaignId, card: CardId }),
    answer: z.object({ id: z.string() }),
    async handle({ campaign, member, memberNow, params, headers, stream }) {
      const room = await rooms.open(campaign)
      if (isRefusal(room)) return room
      const denied = uploadFault(await room.view(), params.card, member)
      if (denied) return denied
      if (Number(headers.get('content-length') ?? 0) > largestEvidence + 65_536)
        return refuse('too-large', { limitBytes: largestEvidence })
      const uploaded = await readUpload(headers, stream, content => files.keep(campaign, content))
      if (isRefusal(uploaded)) return uploaded
      const words = UploadFields.safeParse(tidied(uploaded.fields))
      if (!words.success)
        return refuse('bad-value', { field: String(words.error.issues[0]?.path[0] ?? 'caption') })
      const { caption, place, takenOn, stageId } = words.data
      const said = {
        caption,
        ...(place ? { place } : {}),
        ...(takenOn ? { takenOn } : {}),
        ...(stageId ? { stageId } : {}),
      }
      const file = { ...uploaded.kept, campaign, name: uploaded.fileName, at: now() }
      const sender = await memberNow()
      return isRefusal(sender) ? sender : attachFile(store, room, file, params.card, said, sender)
    },
  })
}

function download({ store, files }: EvidenceParts): Route {
  return route({
    method: 'get',
    path: '/api/campaigns/{campaign}/evidence/{sha256}',
    summary: 'The bytes of a piece of evidence, for members of its campaign',
    who: 'member',
    params: z.object({ campaign: CampaignId, sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
    produces: 'application/octet-stream',
    async handle({ campaign, params: { sha256 } }) {
      const row = await store.file(campaign, sha256)
      const file = row && (await files.read(campaign, sha256))
      if (!row || !file) return refuse('no-such-item')
      const shown = row.mediaType.startsWith('image/') ? 'inline' : 'attachment'
      return new Reply(file.content, {
        'content-type': row.mediaType,
        'content-length': String(file.bytes),
        'content-disposition': `${shown}; filename*=UTF-8''${encodeURIComponent(row.fileName)}`,
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': 'private, max-age=31536000, immutable',
      })
    },
  })
}

/** Asked before the bytes are taken, so that nobody fills the disk; the room decides once more when the card is written. */
function uploadFault(view: BoardView, card: CardId, member: Member): Refusal | null {
  const found = view.cards[view.index.get(card) ?? -1]
  if (!found) return refuse('no-such-card', { card })
  const { leadUnitId, supportUnitIds } = found
  const facts = { leadUnitId, supportUnitIds, closed: false }
  return mayWrite(member, 'command', 'evidence', facts) ? null : refuse('not-permitted')
}

const tidied = (fields: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, tidy(value).trim()]))
