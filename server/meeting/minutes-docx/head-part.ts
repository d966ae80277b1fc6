import { AlignmentType, BorderStyle, LineRuleType, Paragraph, TabStopType, TextRun } from 'docx'
import { chineseDate } from '../../../shared/calendar/read-date.ts'
import type { Minutes } from '../../../shared/meeting/minutes.ts'
import { face, font } from './fonts.ts'
import { flagSize, page, red, size } from './measures.ts'
import type { Signed } from './signed.ts'
import { emptyLine, onGrid, run } from './text.ts'

/** 纪要标志, 编号, issuer and date above the red line; then the title. */
export function headPart(minutes: Minutes, signed: Signed | null): Paragraph[] {
  return [
    flag(minutes.flag),
    emptyLine(),
    onGrid([run(signed ? signed.number : '（未编号）')], { alignment: AlignmentType.CENTER }),
    issuerLine(minutes, signed),
    emptyLine(),
    ...titleLines(minutes.title).map(title),
    ...standing(signed),
    emptyLine(),
  ]
}

function flag(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: page.aboveFlag, after: 0 },
    children: [new TextRun({ text, font: font(face.title), size: flagSize(text), color: red })],
  })
}

function issuerLine({ issuer, on }: Minutes, signed: Signed | null): Paragraph {
  return onGrid([run(issuer), run('\t'), run(chineseDate(signed?.on ?? on))], {
    tabStops: [{ type: TabStopType.RIGHT, position: page.textWidth }],
    border: { bottom: { style: BorderStyle.SINGLE, size: 18, color: red, space: 6 } },
  })
}

/** 2号 letters on a line. */
const titleLetters = 20

/** A remark in brackets that does not fit goes to a line of its own, instead of being cut in two. */
function titleLines(text: string): string[] {
  const [, name = text, remark = ''] = /^(.+?)(（[^（）]*）)$/.exec(text) ?? []
  return [...text].length <= titleLetters || remark === '' ? [text] : [name, remark]
}

/** 2号, its lines further apart than the grid. */
function title(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { line: 700, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    children: [run(text, face.title, size.二号)],
  })
}

/** What a reader must know before the words: that nobody signed them, or that they are no longer those that were signed. */
function standing(signed: Signed | null): Paragraph[] {
  if (signed?.fits) return []
  const words = signed ? '（与签发文本不一致，仅供核对）' : '（送审稿）'
  return [onGrid([run(words, face.second)], { alignment: AlignmentType.CENTER })]
}
