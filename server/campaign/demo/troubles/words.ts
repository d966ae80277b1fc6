import { type Beat, commandBeat, editBeat } from '../beat.ts'
import { when } from './trouble.ts'

/** Supporting units that said something useful: [when, who, card, words]. */
const feedback: readonly [string, string, string, string][] = [
  ['09-30 10:15', 'jingfa', 's04', '开工后请同步准备入统材料，建议按月核对投资额'],
  ['10-11 16:30', 'jingfa', 's01', '技改与新建投资口径已与企业说明'],
  ['10-13 11:30', 'jianshe', 'm7-centre', '施工图审查意见已反馈设计单位'],
  ['10-15 09:30', 'jingfa', 'f02', '推荐材料已出具'],
  ['10-18 15:40', 'jingfa', 'c07', '节能验收时间已预约'],
  ['10-20 16:10', 'yuanqu', 'm2-lixun', '企业反映物流高峰拥堵，已调整园区货运通道'],
  ['10-21 10:00', 'gaoxintou', 'm7-road', '路灯与管线同步实施方案已提交'],
  ['10-25 14:20', 'jingfa', 't01', '能耗指标初步测算可满足'],
  ['10-27 09:30', 'jianshe', 'x5-city', '农贸市场周边环境已整治'],
  ['10-28 11:10', 'jingfa', 'o02', '开工材料与现场照片不完整，请补充'],
]

/** Long notes written on cards while people talked. */
const notes: readonly [string, string, string, string][] = [
  ['09-27 09:40', 'zhaoshang', 's02', '企业希望一期先行供地，二期预留。'],
  ['09-30 16:40', 'dispatch', 'c06', '9月30日现场走访：主体已封顶，设备区未见施工。'],
  ['10-12 17:20', 'dispatch', 's09', '调度会提出：环评由环保办牵头，一周内反馈。'],
  ['10-13 15:50', 'keji', 'm5-pool', '新增培育对象按行业分三类。'],
  ['10-19 10:20', 'jianshe', 'c04', '反应釜分两批到货，首批已安装。'],
  ['10-21 16:30', 'dispatch', 'c09', '停工期间留守安全员，每周巡查一次。'],
  ['10-26 11:00', 'zhaoshang', 't01', '签约后2周内须备案，专人盯办。'],
  ['10-28 16:10', 'dispatch', 'g03', '下次调度会专题研究立项批复。'],
]

/** Small edits of percents between returns: what a meeting or a visit corrected. */
const corrections: readonly [string, string, string, number][] = [
  ['10-12 09:50', 'jianshe', 'c01', 88],
  ['10-19 09:25', 'jianshe', 'c04', 77],
  ['10-19 11:40', 'zhaoshang', 's04', 17],
  ['10-26 09:45', 'yuanqu', 'c10', 84],
  ['10-27 10:15', 'zhaoshang', 'c08', 92],
  ['10-29 08:10', 'jianshe', 'g02', 17],
  ['10-29 08:20', 'zhaoshang', 's01', 15],
]

export const wordStory: readonly Beat[] = [
  ...feedback.map(([at, by, card, text]) =>
    commandBeat(when(at), by, names => ({
      type: 'feedback.add',
      card: names.card(card),
      text: `（示例）${text}`,
    })),
  ),
  ...notes.map(([at, by, card, text]) =>
    editBeat(when(at), by, names => [
      { type: 'text', card: names.card(card), field: 'notes', before: '', after: `（示例）${text}` },
    ]),
  ),
  ...corrections.map(([at, by, card, value]) =>
    editBeat(when(at), by, names => [{ type: 'progress', card: names.card(card), value }]),
  ),
]
