import { z } from 'zod'
import type { Member } from '../../../shared/access/member.ts'
import { CampaignId, SlipId } from '../../../shared/ids.ts'
import { isRefusal, type Refusal } from '../../../shared/refusal.ts'
import type { Slip } from '../../../shared/slip/slip.ts'
import { downloadName } from '../../paper/download-name.ts'
import { docxType } from '../../paper/official-docx.ts'
import { Reply, type Route, route } from '../../web/route.ts'
import { type LetterWords, letterOf } from './letter.ts'
import { slipDocx } from './slip-docx.ts'

export interface SlipDocxParts {
  /** The slip as this member reads it; refused to whoever may not know of it. */
  readonly read: (campaign: CampaignId, slip: SlipId, member: Member) => Promise<Slip | Refusal>
  readonly words: (campaign: CampaignId) => Promise<LetterWords | Refusal>
}

/** SLIP-1: the printed slip, for whoever may read the slip. */
export function slipDocxRoutes({ read, words }: SlipDocxParts): Route[] {
  return [
    route({
      method: 'get',
      path: '/api/campaigns/{campaign}/slips/{slip}/slip.docx',
      summary: 'A slip as a Word document (GB/T 9704—2012); a draft is marked 送审稿',
      who: 'member',
      params: z.object({ campaign: CampaignId, slip: SlipId }),
      produces: docxType,
      async handle({ campaign, member, params }) {
        const slip = await read(campaign, params.slip, member)
        if (isRefusal(slip)) return slip
        const said = await words(campaign)
        if (isRefusal(said)) return said
        const letter = letterOf(slip, said)
        const name = `${letter.draft ? '送审稿 ' : `${letter.number} `}${letter.title}.docx`
        return new Reply(await slipDocx(letter), {
          'content-type': docxType,
          'content-disposition': downloadName(`slip-${slip.id}.docx`, name),
        })
      },
    }),
  ]
}
