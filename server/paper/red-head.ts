import { AlignmentType, BorderStyle, Paragraph, TabStopType, TextRun } from 'docx'
import { face, font } from './fonts.ts'
import { flagSize, page, red } from './measures.ts'
import { onGrid, run } from './text.ts'

/** 标志 or 刊头: red letters across the line, as large as the line lets them be. */
export function flag(text: string, above: number = page.aboveFlag): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: above, after: 0 },
    children: [new TextRun({ text, font: font(face.title), size: flagSize(text), color: red })],
  })
}

/** 编号 or 期号, in the middle under the flag. */
export const numberLine = (text: string): Paragraph =>
  onGrid([run(text)], { alignment: AlignmentType.CENTER })

/** Who issues it, left, and when, right, on the red rule. */
export function aboveRedRule(issuer: string, date: string): Paragraph {
  return onGrid([run(issuer), run('\t'), run(date)], {
    tabStops: [{ type: TabStopType.RIGHT, position: page.textWidth }],
    border: { bottom: { style: BorderStyle.SINGLE, size: 18, color: red, space: 6 } },
  })
}
