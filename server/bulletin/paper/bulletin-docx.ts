import type { Paragraph } from 'docx'
import type { BulletinBody } from '../../../shared/bulletin/bulletin.ts'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import { chineseDate } from '../../../shared/calendar/read-date.ts'
import { type ClosingLine, closing } from '../../paper/closing.ts'
import { officialDocx } from '../../paper/official-docx.ts'
import { aboveRedRule, flag, numberLine } from '../../paper/red-head.ts'
import { emptyLine } from '../../paper/text.ts'
import { remarkLine, titlePart } from '../../paper/title.ts'
import { blocksPart } from './blocks-part.ts'

/** What stands round the body of a bulletin on paper. */
export interface BulletinSheet {
  readonly body: BulletinBody
  /** 「第1期」; empty: no such line. */
  readonly numbered: string
  /** Empty while nobody issued it. */
  readonly issuer: string
  readonly on: CalendarDate
  readonly draft: boolean
  /** SHA-256 of the snapshot it was drawn up from. */
  readonly basis: string
}

/** HIST-3: a bulletin as a Word document: red 刊头, 期号, issuer and date over a red rule, title, text, tables, charts, 报 and 送. */
export const bulletinDocx = (sheet: BulletinSheet): Promise<Uint8Array> =>
  officialDocx(
    {
      title: sheet.body.title,
      creator: sheet.issuer,
      description: `${sheet.draft ? '送审稿，' : ''}依据快照 SHA-256 ${sheet.basis}`,
    },
    [...headPart(sheet), ...blocksPart(sheet.body.blocks), ...endPart(sheet)],
  )

function headPart({ body, numbered, issuer, on, draft }: BulletinSheet): Paragraph[] {
  return [
    flag(body.flag, 0),
    ...(numbered === '' ? [] : [numberLine(numbered)]),
    aboveRedRule(issuer, chineseDate(on)),
    emptyLine(),
    ...titlePart(body.title),
    ...(draft ? [remarkLine('送审稿')] : []),
    emptyLine(),
  ]
}

function endPart({ body, issuer, on }: BulletinSheet): Paragraph[] {
  const { report, send } = body
  const lines: ClosingLine[] = [
    ...(report === '' ? [] : [[`报：${report}`] as const]),
    ...(send === '' ? [] : [[`送：${send}`] as const]),
    ...(issuer === '' ? [] : [[issuer, `${chineseDate(on)}印发`] as const]),
  ]
  return lines.length === 0 ? [] : [emptyLine(), ...closing(lines)]
}
