import { AlignmentType, BorderStyle, type FileChild, type Paragraph } from 'docx'
import { type ClosingLine, closing } from '../../paper/closing.ts'
import { firstHeading } from '../../paper/headings.ts'
import { character, red } from '../../paper/measures.ts'
import { officialDocx } from '../../paper/official-docx.ts'
import { flag, numberLine } from '../../paper/red-head.ts'
import { paperTable } from '../../paper/table.ts'
import { body, emptyLine, onGrid, run } from '../../paper/text.ts'
import { remarkLine, titlePart } from '../../paper/title.ts'
import type { Letter } from './letter.ts'

/** SLIP-1 on paper: a letter in the form of GB/T 9704—2012. Unissued it says 送审稿. */
export function slipDocx(letter: Letter): Promise<Uint8Array> {
  const facts = {
    title: letter.title,
    creator: letter.issuer,
    description: letter.draft ? '送审稿' : letter.number,
  }
  return officialDocx(facts, [
    ...headPart(letter),
    ...textPart(letter),
    ...footPart(letter),
    ...record(letter),
  ])
}

const headPart = (letter: Letter): Paragraph[] => [
  flag(letter.issuer, 0),
  emptyLine(),
  onRedRule(letter.number),
  emptyLine(),
  ...titlePart(letter.title),
  ...(letter.draft ? [remarkLine('送审稿')] : []),
  emptyLine(),
  onGrid([run(`${letter.to}：`)]),
]

const onRedRule = (number: string): Paragraph =>
  onGrid([run(number)], {
    alignment: AlignmentType.CENTER,
    border: { bottom: { style: BorderStyle.SINGLE, size: 18, color: red, space: 6 } },
  })

/** Parts that say nothing are left out, and the numbers close up. */
function textPart(letter: Letter): Paragraph[] {
  const parts = [
    ['存在问题', letter.matter],
    ['依据', letter.basis],
    ['办理要求', letter.demand],
    ['办理期限', letter.term],
  ] as const
  return parts
    .filter(([, lines]) => lines.length > 0)
    .flatMap(([heading, lines], at) => [firstHeading(at + 1, heading), ...lines.map(body)])
}

/** 附件, 落款 and 版记. */
function footPart(letter: Letter): Paragraph[] {
  const lines: ClosingLine[] = [
    ...(letter.copies === '' ? [] : [[`抄送：${letter.copies}。`] as const]),
    [letter.issuer, `${letter.date}${letter.draft ? '' : '印发'}`],
  ]
  return [
    ...attachments(letter.attachments),
    emptyLine(),
    emptyLine(),
    toTheRight(
      letter.issuer,
      dateFromRight + Math.max(-2, (lettersOf(letter.date) - lettersOf(letter.issuer)) / 2),
    ),
    toTheRight(letter.date, dateFromRight),
    emptyLine(),
    ...closing(lines),
  ]
}

function attachments(names: readonly string[]): Paragraph[] {
  if (names.length === 0) return []
  const indent = { left: 5 * character, hanging: 3 * character }
  return [
    emptyLine(),
    ...names.map((name, at) =>
      onGrid([run(`${at === 0 ? '附件：' : '　　　'}${names.length > 1 ? `${at + 1}.` : ''}${name}`)], {
        indent,
      }),
    ),
  ]
}

/** 成文日期右空四字, the issuer in the middle above it. */
const dateFromRight = 4

/** As wide as Chinese letters; a figure is half of one. */
const lettersOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) < 256 ? 0.5 : 1), 0)

const toTheRight = (text: string, characters: number): Paragraph =>
  onGrid([run(text)], {
    alignment: AlignmentType.RIGHT,
    indent: { right: Math.round(characters * character) },
    keepNext: true,
  })

/** What came of it, on a page of its own, for the file. */
function record({ record: rows, number }: Letter): FileChild[] {
  if (rows.length === 0) return []
  return [
    onGrid([], { pageBreakBefore: true }),
    ...titlePart('办理情况记录'),
    numberLine(number),
    emptyLine(),
    ...paperTable({
      caption: '',
      head: ['日期', '事项', '办理人', '说明'],
      rows,
      widths: [3, 2.4, 4, 8],
    }),
  ]
}
