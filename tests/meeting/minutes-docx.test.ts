import { describe, expect, test } from 'vitest'
import { minutesDocx } from '../../server/meeting/minutes-docx/minutes-docx.ts'
import type { Signed } from '../../server/meeting/minutes-docx/signed.ts'
import { inChinese } from '../../server/paper/in-chinese.ts'
import type { MeetingHead } from '../../shared/meeting/fields.ts'
import { minutesOf } from '../../shared/meeting/minutes.ts'
import type { MeetingView } from '../../shared/meeting/view.ts'
import { date, unitId } from '../support/build-board.ts'
import { unzip } from '../support/unzip.ts'
import { aDecision, aMeeting, anItem, viewWith } from './a-meeting.ts'

const signature: Signed = {
  number: '〔2021〕7号',
  signer: '分管领导',
  on: date('2021-10-31'),
  sha256: 'a'.repeat(64),
  fits: true,
}

interface Written {
  /** Paragraph by paragraph. */
  readonly lines: readonly string[]
  part(name: string): string
}

async function written(
  signed: Signed | null,
  rest: Partial<MeetingView> = {},
  head: Partial<MeetingHead> = {},
): Promise<Written> {
  const meeting = aMeeting('m', head, rest)
  const parts = unzip(await minutesDocx(minutesOf(viewWith([meeting]), meeting), signed))
  const part = (name: string) => parts.get(name) ?? ''
  const lines = part('word/document.xml')
    .split('</w:p>')
    .map(xml =>
      [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>|<w:tab\/>/g)].map(([, text]) => text ?? '\t').join(''),
    )
  return { lines: lines.filter(line => line !== ''), part }
}

const items = [
  anItem('s', { section: 'speech', note: '要紧盯节点。' }),
  anItem('a', {
    section: 'lamps',
    title: '甲项目：滞后情况及追赶措施',
    unitId: unitId('zs'),
    note: '已进场。',
  }),
  anItem('b', {
    section: 'lamps',
    order: 'a1',
    title: '乙项目（时限10月5日）',
    unitId: unitId('js'),
    note: '在办。',
  }),
]
const decisions = [
  aDecision('d', 'm', {
    number: 1,
    what: '完成备案。',
    leadUnitId: unitId('zs'),
    supportUnitIds: [unitId('js')],
    due: date('2021-11-05'),
  }),
  aDecision('e', 'm', { state: 'provisional' }),
]
const attendance = [
  { id: 'a', kind: 'present' as const, unitId: unitId('zs'), name: '负责人', order: 1 },
  { id: 'b', kind: 'leave' as const, unitId: unitId('js'), name: '负责人', order: 2 },
]

describe('[MEET-5] the Word document of the minutes', () => {
  test('reads from the red flag to the 版记', async () => {
    const { lines } = await written(signature, { items, decisions, attendance })
    expect(lines).toEqual([
      '百日会战会议纪要',
      '〔2021〕7号',
      '示例管委会\t2021年10月31日',
      '项目调度会纪要',
      '2021年10月29日下午，分管领导在一楼会议室主持召开项目调度会，逐项调度了滞后和预警项目。现纪要如下：',
      '一、滞后和预警项目调度情况',
      '（一）甲项目：滞后情况及追赶措施（招商局）',
      '已进场。',
      '（二）乙项目（时限10月5日，建设局）',
      '在办。',
      '二、会议要求',
      '要紧盯节点。',
      '三、议定事项',
      '1.完成备案。（牵头单位：招商局；配合单位：建设局；完成时限：2021年11月5日前）',
      '2.示例事项e。（牵头单位：待明确；完成时限：待明确；待确认）',
      '出席：招商局负责人',
      '请假：建设局负责人',
      '记录：建投中心调度员',
      '签发：分管领导',
      '示例管委会\t2021年10月31日印发',
    ])
  })

  test('says 送审稿 until it is signed, and warns when it is no longer what was signed', async () => {
    const draft = await written(null)
    expect(draft.lines.slice(1, 5)).toEqual([
      '（未编号）',
      '示例管委会\t2021年10月29日',
      '项目调度会纪要',
      '（送审稿）',
    ])
    expect(draft.lines.join()).not.toContain('签发')
    expect((await written({ ...signature, fits: false })).lines).toContain('（与签发文本不一致，仅供核对）')
    expect((await written(signature)).part('docProps/core.xml')).toContain('a'.repeat(64))
  })

  test('is A4 with 版心 156 × 225 mm, 22 lines, page numbers on the outer side', async () => {
    const { part } = await written(signature)
    const document = part('word/document.xml')
    expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
    expect(document).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/)
    expect(document).toContain('w:linePitch="579"')
    expect(document).toContain('w:eastAsia="仿宋_GB2312"')
    expect(part('word/settings.xml')).toContain('evenAndOddHeaders')
    const footers = [1, 2].map(n => part(`word/footer${n}.xml`))
    expect(footers.map(xml => /<w:jc w:val="(\w+)"/.exec(xml)?.[1]).sort()).toEqual(['left', 'right'])
    for (const xml of footers) expect(xml).toMatch(/— .*PAGE.* —/)
    expect(part('word/fontTable.xml')).toContain('FangSong')
  })

  test('what people wrote stays text, whatever it looks like', async () => {
    const note = '<w:p/> & "]]>" \u{20BB7}'
    const { lines } = await written(null, { items: [anItem('s', { section: 'speech', note })] })
    expect(lines).toContain('&lt;w:p/&gt; &amp; &quot;]]&gt;&quot; \u{20BB7}')
  })

  test('a remark that does not fit on the title’s line has one of its own', async () => {
    const title = '工业提级专项推进组第1次调度会（示例）'
    const { lines } = await written(null, {}, { title })
    expect(lines.slice(3, 5)).toEqual(['工业提级专项推进组第1次调度会纪要', '（示例）'])
  })
})

test.each([
  [1, '一'],
  [9, '九'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [21, '二十一'],
  [99, '九十九'],
  [100, '一百'],
  [101, '一百〇一'],
  [112, '一百一十二'],
  [120, '一百二十'],
  [500, '五百'],
])('%i is %s', (number, words) => expect(inChinese(number)).toBe(words))
