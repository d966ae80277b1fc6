import { z } from 'zod'
import { CalendarDate } from '../../../shared/calendar/date.ts'
import { CampaignId, CardId, StageId } from '../../../shared/ids.ts'
import { isRefusal, refuse } from '../../../shared/refusal.ts'
import { line, tidy } from '../../../shared/text.ts'
import { Reply, type Route, route } from '../../web/route.ts'
import type { CampaignRooms } from '../campaign-rooms.ts'
import type { CampaignStore } from '../campaign-store.ts'
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
    async handle({ campaign, member, params, headers, stream }) {
      const room = await rooms.open(campaign)
      if (!room) return refuse('no-such-campaign')
      if (Number(headers.get('content-length') ?? 0) > largestEvidence + 65_536)
        return refuse('too-large', { limitBytes: largestEvidence })
      const uploaded = await readUpload(headers, stream, content => files.keep(campaign, content))
      if (isRefusal(uploaded)) return uploaded
      const words = UploadFields.safeParse(tidied(uploaded.fields))
      if (!words.success)
        return refuse('bad-value', { field: String(words.error.issues[0]?.path[0] ?? 'caption') })
      const { sha256, bytes, mediaType } = uploaded.kept
      const fileName = plainFileName(uploaded.fileName)
      await store.addFile({ campaign, sha256, mediaType, fileName, bytes, userId: member.userId, at: now() })
      const { caption, place, takenOn, stageId } = words.data
      const evidence = {
        fileName,
        mediaType,
        bytes,
        sha256,
        caption,
        ...(place ? { place } : {}),
        ...(takenOn ? { takenOn } : {}),
        ...(stageId ? { stageId } : {}),
      }
      return room.addEvidence(params.card, evidence, member)
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

const tidied = (fields: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, tidy(value).trim()]))

/** A name to show, never a path: no folders, no controls, at most what the card keeps. */
function plainFileName(name: string): string {
  const last = tidy(name).split(/[/\\]/).at(-1) ?? ''
  return (
    last
      .replace(/[\n\t]/g, ' ')
      .trim()
      .slice(-120) || '未命名'
  )
}
