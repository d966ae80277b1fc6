import type { MorningBrief } from '../../../shared/bulletin/brief.ts'
import type { Bulletin } from '../../../shared/bulletin/bulletin.ts'
import { downloadName } from '../../paper/download-name.ts'
import { docxType } from '../../paper/official-docx.ts'
import { Reply } from '../../web/route.ts'
import { bulletinDocx } from './bulletin-docx.ts'

/** A bulletin as a file to be kept. */
export async function bulletinFile(bulletin: Bulletin): Promise<Reply> {
  const { kind, to, state, number, body, issued, snapshots } = bulletin
  const words = await bulletinDocx({
    body,
    numbered: number === null ? '（未编号）' : `第${number}期`,
    issuer: issued?.issuer ?? '',
    on: issued?.on ?? to,
    draft: state === 'draft',
    basis: snapshots.to.sha256,
  })
  const mark = number === null ? ' 送审稿' : ` 第${number}期`
  return file(words, `bulletin-${kind}-${to}.docx`, `${body.flag}${mark} ${to}.docx`)
}

/** The morning's brief, which nobody has issued: it carries the day in place of a number. */
export async function briefFile({ facts, body }: MorningBrief): Promise<Reply> {
  const { today, dayOfCampaign, totalDays, snapshot } = facts
  const words = await bulletinDocx({
    body,
    numbered: dayOfCampaign === null ? '' : `第${dayOfCampaign}天（共${totalDays}天）`,
    issuer: '',
    on: today,
    draft: false,
    basis: snapshot.sha256,
  })
  return file(words, `brief-${today}.docx`, `${body.flag} ${today}.docx`)
}

const file = (bytes: Uint8Array, plain: string, chinese: string): Reply =>
  new Reply(bytes, { 'content-type': docxType, 'content-disposition': downloadName(plain, chinese) })
