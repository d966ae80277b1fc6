import { AlignmentType, LineRuleType, Paragraph } from 'docx'
import { face } from './fonts.ts'
import { size } from './measures.ts'
import { onGrid, run } from './text.ts'

/** 2号小标宋, centred. A remark in brackets that does not fit goes to a line of its own, instead of being cut in two. */
export const titlePart = (text: string): Paragraph[] => titleLines(text).map(titleLine)

/** What a reader must know before the words: that nobody signed them, that this is a draft. In 楷体 brackets under the title. */
export const remarkLine = (words: string): Paragraph =>
  onGrid([run(`（${words}）`, face.second)], { alignment: AlignmentType.CENTER })

/** 2号 letters on a line. */
const titleLetters = 20

function titleLines(text: string): string[] {
  if (lettersOf(text) <= titleLetters) return [text]
  const [, name = text, remark = ''] = /^(.+?)(（[^（]*）)$/.exec(text) ?? []
  return [...balanced(name), ...(remark === '' ? [] : [remark])]
}

const lettersOf = (text: string): number => [...text].length

/** Lines of about one length that end between words: 词意完整, 排列对称. */
function balanced(text: string): string[] {
  const lines = Math.ceil(lettersOf(text) / titleLetters)
  const wanted = lettersOf(text) / lines
  const broken: string[] = ['']
  for (const { segment } of words.segment(text)) {
    const line = broken.at(-1) ?? ''
    const fits = lettersOf(line + segment) <= titleLetters
    const nearer = lettersOf(line) + lettersOf(segment) / 2 <= wanted || broken.length === lines
    if (line === '' || (fits && nearer)) broken[broken.length - 1] = line + segment
    else broken.push(segment)
  }
  return broken
}
const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** Its lines are further apart than the grid. */
function titleLine(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { line: 700, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    children: [run(text, face.title, size.二号)],
  })
}
