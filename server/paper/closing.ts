import { BorderStyle, type Paragraph, TabStopType } from 'docx'
import { character, page } from './measures.ts'
import { onGrid, run } from './text.ts'

/** A line of the 版记: what stands left, and what stands right. */
export type ClosingLine = readonly [left: string, right?: string]

/** 版记, at the end between two rules: whom it reports and goes to, who issued it and when. */
export function closing(lines: readonly ClosingLine[]): Paragraph[] {
  const rule = { style: BorderStyle.SINGLE, size: 8, color: '000000', space: 2 }
  return lines.map(([left, right], at) => {
    const first = at === 0
    const last = at === lines.length - 1
    return onGrid([run(left), ...(right === undefined ? [] : [run('\t'), run(right)])], {
      indent: { left: character, right: character },
      tabStops: [{ type: TabStopType.RIGHT, position: page.textWidth - character }],
      border: { ...(first && { top: rule }), ...(last && { bottom: rule }) },
      keepNext: !last,
      keepLines: true,
    })
  })
}
