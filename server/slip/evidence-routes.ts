import { z } from 'zod'
import { actorOf } from '../../shared/access/actor.ts'
import type { Member } from '../../shared/access/member.ts'
import { CampaignId, SlipId } from '../../shared/ids.ts'
import { isRefusal, type Refusal, refuse } from '../../shared/refusal.ts'
import { SlipEvidence } from '../../shared/slip/slip.ts'
import { actsOfKind } from '../../shared/slip/slip-acts.ts'
import { answeringRole, mayDraftSlip, mayReadSlip } from '../../shared/slip/slip-parties.ts'
import { plainFileName } from '../campaign/evidence/attach-file.ts'
import { largestEvidence } from '../campaign/evidence/evidence-store.ts'
import { readUpload } from '../campaign/evidence/read-upload.ts'
import { Reply, type Route, route } from '../web/route.ts'
import type { StoredSlip } from './ports.ts'
import { evidenceFor } from './slip-for.ts'
import type { SlipParts } from './slip-parts.ts'
import type { Slips } from './slips.ts'

const OfSlip = z.object({ campaign: CampaignId, slip: SlipId })
const path = '/api/campaigns/{campaign}/slips/{slip}/evidence'

/** Files of one slip: nobody needs more, and nobody fills the disk. */
const mostFiles = 60

/** SLIP-2: files said to be evidence of an act. Whoever may read the slip reads them, once an act names them. */
export const slipEvidenceRoutes = ({ parts }: Slips): Route[] => [upload(parts), download(parts)]

function upload({ store, files, clock, newId }: SlipParts): Route {
  return route({
    method: 'post',
    path,
    summary: 'Upload a photo or a PDF for an act on a slip: multipart',
    who: 'member',
    takes: 'file',
    params: OfSlip,
    answer: SlipEvidence,
    async handle({ campaign, member, memberNow, params, headers, stream }) {
      const denied = uploadFault(await store.one(campaign, params.slip), member)
      if (denied) return denied
      if (Number(headers.get('content-length') ?? 0) > largestEvidence + 65_536)
        return refuse('too-large', { limitBytes: largestEvidence })
      const uploaded = await readUpload(headers, stream, content => files.keep(campaign, content))
      if (isRefusal(uploaded)) return uploaded
      // who may act may have changed while the bytes came
      const sender = await memberNow()
      if (isRefusal(sender)) return sender
      const deniedNow = uploadFault(await store.one(campaign, params.slip), sender)
      if (deniedNow) return deniedNow
      const evidence: SlipEvidence = {
        id: newId(),
        fileName: plainFileName(uploaded.fileName),
        ...uploaded.kept,
        by: actorOf(sender),
        at: clock.now(),
      }
      await store.addEvidence(campaign, params.slip, evidence)
      return evidence
    },
  })
}

/** Whoever could do something to the slip that takes evidence. */
function uploadFault(stored: StoredSlip | null, member: Member): Refusal | null {
  if (!stored || !mayReadSlip(member, stored.slip)) return refuse('no-such-item')
  const { slip, evidence } = stored
  const isParty = answeringRole(member, slip) !== null || mayDraftSlip(member, slip.kind, slip)
  if (!isParty) return refuse('not-permitted')
  const takes = actsOfKind[slip.kind].report?.from ?? []
  if (takes.length === 0 || slip.state === 'draft' || slip.state === 'withdrawn')
    return refuse('closed', { state: slip.state })
  return evidence.length < mostFiles ? null : refuse('too-large', { limitFiles: mostFiles })
}

function download({ store, files }: SlipParts): Route {
  return route({
    method: 'get',
    path: `${path}/{id}`,
    summary: 'The bytes of a piece of evidence, for whoever may read the slip',
    who: 'member',
    params: OfSlip.extend({ id: z.string().max(60) }),
    produces: 'application/octet-stream',
    async handle({ campaign, member, params }) {
      const stored = await store.one(campaign, params.slip)
      if (!stored || !mayReadSlip(member, stored.slip)) return refuse('no-such-item')
      const evidence = evidenceFor(stored, member).find(({ id }) => id === params.id)
      const file = evidence && (await files.read(campaign, evidence.sha256))
      if (!evidence || !file) return refuse('no-such-item')
      const shown = evidence.mediaType.startsWith('image/') ? 'inline' : 'attachment'
      return new Reply(file.content, {
        'content-type': evidence.mediaType,
        'content-length': String(file.bytes),
        'content-disposition': `${shown}; filename*=UTF-8''${encodeURIComponent(evidence.fileName)}`,
        'content-security-policy': "default-src 'none'; sandbox",
        // not kept by the browser: who may read it may change
        'cache-control': 'private, no-store',
      })
    },
  })
}
