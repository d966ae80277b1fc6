import type { Paragraph } from 'docx'
import { chineseDate } from '../../../shared/calendar/read-date.ts'
import type { Minutes } from '../../../shared/meeting/minutes.ts'
import { closing } from '../../paper/closing.ts'
import { face } from '../../paper/fonts.ts'
import { character } from '../../paper/measures.ts'
import { emptyLine, onGrid, run } from '../../paper/text.ts'
import type { Signed } from './signed.ts'

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
    ...(signed ? [emptyLine(), ...issued(minutes, signed)] : []),
  ]
}

function hanging(kind: string, text: string): Paragraph {
  return onGrid([run(`${kind}：`, face.heading), run(text)], {
    indent: { left: 5 * character, hanging: 3 * character },
  })
}

/** Who signed, who issued it and when. */
const issued = ({ issuer }: Minutes, { signer, on }: Signed): Paragraph[] =>
  closing([[`签发：${signer}`], [issuer, `${chineseDate(on)}印发`]])
