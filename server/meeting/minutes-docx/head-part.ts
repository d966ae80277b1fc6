import type { Paragraph } from 'docx'
import { chineseDate } from '../../../shared/calendar/read-date.ts'
import type { Minutes } from '../../../shared/meeting/minutes.ts'
import { aboveRedRule, flag, numberLine } from '../../paper/red-head.ts'
import { emptyLine } from '../../paper/text.ts'
import { remarkLine, titlePart } from '../../paper/title.ts'
import type { Signed } from './signed.ts'

/** 纪要标志, 编号, issuer and date above the red line; then the title. */
export function headPart(minutes: Minutes, signed: Signed | null): Paragraph[] {
  return [
    flag(minutes.flag),
    emptyLine(),
    numberLine(signed ? signed.number : '（未编号）'),
    aboveRedRule(minutes.issuer, chineseDate(signed?.on ?? minutes.on)),
    emptyLine(),
    ...titlePart(minutes.title),
    ...standing(signed),
    emptyLine(),
  ]
}

/** That nobody signed the words, or that they are no longer those that were signed. */
function standing(signed: Signed | null): Paragraph[] {
  if (signed?.fits) return []
  return [remarkLine(signed ? '与签发文本不一致，仅供核对' : '送审稿')]
}
