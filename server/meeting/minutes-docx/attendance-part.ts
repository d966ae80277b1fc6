import { BorderStyle, type Paragraph, TabStopType } from 'docx'
import { chineseDate } from '../../../shared/calendar/read-date.ts'
import type { Minutes } from '../../../shared/meeting/minutes.ts'
import { face } from './fonts.ts'
import { character, page } from './measures.ts'
import type { Signed } from './signed.ts'
import { emptyLine, onGrid, run } from './text.ts'

/** 出席、请假、列席 under the text, turned lines level with the first name; then who recorded and, once signed, the 版记. */
export function attendancePart(minutes: Minutes, signed: Signed | null): Paragraph[] {
  const { present, leave, observers } = minutes
  const lists = [
    ['出席', present],
    ['请假', leave],
    ['列席', observers],
  ] as const
  const named = lists.filter(([, people]) => people.length > 0)
  return [
    emptyLine(),
    ...named.map(([kind, people]) => hanging(kind, people.join('，'))),
    ...(minutes.recorder === '' ? [] : [hanging('记录', minutes.recorder)]),
    ...(signed ? [emptyLine(), ...closing(minutes, signed)] : []),
  ]
}

function hanging(kind: string, text: string): Paragraph {
  return onGrid([run(`${kind}：`, face.heading), run(text)], {
    indent: { left: 5 * character, hanging: 3 * character },
  })
}

/** 版记, between two lines: who signed, who issued it and when. */
function closing({ issuer }: Minutes, { signer, on }: Signed): Paragraph[] {
  const line = { style: BorderStyle.SINGLE, size: 8, color: '000000', space: 2 }
  const indent = { left: character, right: character }
  const tabStops = [{ type: TabStopType.RIGHT, position: page.textWidth - character }]
  return [
    onGrid([run(`签发：${signer}`)], { indent, border: { top: line }, keepNext: true }),
    onGrid([run(issuer), run('\t'), run(`${chineseDate(on)}印发`)], {
      indent,
      tabStops,
      border: { bottom: line },
    }),
  ]
}
