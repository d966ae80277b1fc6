import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
} from 'docx'
import { face } from './fonts.ts'
import { page, size } from './measures.ts'
import { tableText } from './styles.ts'
import { onGrid, run } from './text.ts'

export interface PaperTable {
  /** Above the table, in 黑体; none where empty. */
  readonly caption: string
  readonly head: readonly string[]
  /** A cell may hold several lines, divided by a line feed. */
  readonly rows: readonly (readonly string[])[]
  /** Parts of the line's width, one a column; measured from the words where left out. */
  readonly widths?: readonly number[]
}

/** A table across the type area: 五号, its head on every page, no row cut in two, figures and short words in the middle. */
export function paperTable({ caption, head, rows, widths }: PaperTable): (Paragraph | Table)[] {
  const columns = shared(widths ?? measured(head, rows))
  const left = head.map((_, at) => rows.some(row => lettersOf(row[at] ?? '') > 8))
  const table = new Table({
    columnWidths: columns,
    width: { size: page.textWidth, type: 'dxa' },
    layout: TableLayoutType.FIXED,
    margins: { left: 60, right: 60, top: 20, bottom: 20 },
    alignment: AlignmentType.CENTER,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map((text, at) => cell(text, columns[at], { name: face.heading, left: false })),
      }),
      ...rows.map(
        row =>
          new TableRow({
            cantSplit: true,
            children: head.map((_, at) =>
              cell(row[at] ?? '', columns[at], { name: face.body, left: left[at] === true }),
            ),
          }),
      ),
    ],
  })
  return [...(caption === '' ? [] : [captionLine(caption)]), table]
}

/** Above a table or a chart: 黑体, in the middle, on the page of what it names. */
export const captionLine = (text: string): Paragraph =>
  onGrid([run(text, face.heading, size.四号)], { alignment: AlignmentType.CENTER, keepNext: true })

function cell(text: string, width = 0, { name, left }: { name: string; left: boolean }): TableCell {
  return new TableCell({
    width: { size: width, type: 'dxa' },
    verticalAlign: VerticalAlign.CENTER,
    children: text.split('\n').map(
      line =>
        new Paragraph({
          alignment: left ? AlignmentType.LEFT : AlignmentType.CENTER,
          style: tableText,
          spacing: { line: 290, lineRule: LineRuleType.EXACT, before: 20, after: 20 },
          children: [run(line, name, size.五号)],
        }),
    ),
  })
}

/** As wide as Chinese letters: a Latin one or a figure takes half. */
const lettersOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) < 256 ? 0.55 : 1), 0)

/** Up to so many letters a cell keeps on one line. */
const shortest = 9
/** Letters of the size on a line of the type area, and those lost to the space beside them in each column. */
const lineLetters = 42
const beside = 1

/** Short columns get what they need; the long ones share what is left, the longer more, as their words may turn. */
function measured(head: readonly string[], rows: readonly (readonly string[])[]): number[] {
  const longest = head.map((title, at) =>
    // a head may turn once
    Math.max(
      Math.ceil(lettersOf(title) / 2),
      2,
      ...rows.map(row => Math.max(...(row[at] ?? '').split('\n').map(lettersOf))),
    ),
  )
  const isLong = (letters: number) => letters > shortest
  const taken = longest
    .filter(letters => !isLong(letters))
    .reduce((sum, letters) => sum + letters + beside, 0)
  const shares = longest.filter(isLong).reduce((sum, letters) => sum + Math.sqrt(letters), 0)
  const left = Math.max(lineLetters - taken, shares)
  return longest.map(letters => (isLong(letters) ? (left * Math.sqrt(letters)) / shares : letters + beside))
}

function shared(parts: readonly number[]): number[] {
  const whole = parts.reduce((sum, part) => sum + part, 0)
  return parts.map(part => Math.floor((page.textWidth * part) / whole))
}
