import type { CalendarDate } from '../../../shared/calendar/date.ts'
import type { CampaignId, CardId, StageId } from '../../../shared/ids.ts'
import { isRefusal, type Refusal, refuse } from '../../../shared/refusal.ts'

export interface EvidenceDraft {
  readonly file: File
  readonly caption: string
  readonly place: string
  readonly takenOn: CalendarDate | null
  readonly stageId: StageId | null
}

export const evidenceTypes = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const
export const evidenceLimitBytes = 15 * 1024 * 1024

/** What can be said before a byte is sent; the server looks again, at the bytes themselves. */
export function checkFile(file: { readonly type: string; readonly size: number }): Refusal | null {
  if (!evidenceTypes.some(type => type === file.type)) return refuse('bad-file')
  if (file.size > evidenceLimitBytes) return refuse('too-large', { limit: evidenceLimitBytes })
  return null
}

/** Sends one file with its facts. `fetch` cannot tell how far an upload is, so this is the one use of XMLHttpRequest. */
export function uploadEvidence(
  campaign: CampaignId,
  card: CardId,
  draft: EvidenceDraft,
  onProgress: (percent: number) => void,
): Promise<Refusal | null> {
  return new Promise(resolve => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/campaigns/${campaign}/cards/${card}/evidence`)
    request.responseType = 'json'
    request.upload.onprogress = event => {
      if (event.lengthComputable) onProgress(Math.round((event.loaded / event.total) * 100))
    }
    request.onload = () => {
      if (request.status < 300) return resolve(null)
      resolve(isRefusal(request.response) ? request.response : refuse('unavailable'))
    }
    request.onerror = () => resolve(refuse('unavailable'))
    request.ontimeout = () => resolve(refuse('unavailable'))
    request.send(formOf(draft))
  })
}

/** Facts first: the server knows what the file is for before its bytes arrive. */
function formOf(draft: EvidenceDraft): FormData {
  const form = new FormData()
  form.set('caption', draft.caption)
  if (draft.place) form.set('place', draft.place)
  if (draft.takenOn) form.set('takenOn', draft.takenOn)
  if (draft.stageId) form.set('stageId', draft.stageId)
  form.set('file', draft.file)
  return form
}

export const evidenceUrl = (campaign: CampaignId, sha256: string): string =>
  `/api/campaigns/${campaign}/evidence/${sha256}`
