import { annual, targetsOf } from '../draft-target.ts'
import { campaignPeriod } from './head.ts'

const economy = { unitId: 'jingfa', every: 'month' as const }
const output = { kind: 'level', op: 'equal', unit: '亿元', strength: 'strive' } as const
const bigger = { kind: 'increment', op: 'equal', unit: '家', strength: 'strive' } as const
const biggerText = '力争新增年销售收入超30亿元企业1家、超10亿元企业1家、超亿元企业5家'

/** Figures that stand only inside 三、主要举措; the first two repeat the campaign's output figures in softer words. */
export const measureTargets = [
  ...targetsOf(
    {
      where: '三(二)强化产业发展',
      areaId: 'industry',
      measureIds: ['m2'],
      period: campaignPeriod,
      reporting: economy,
    },
    [
      {
        ...output,
        id: 'X6-01',
        indicator: '精细化工产业产值',
        value: 35,
        text: '会战期间力争精细化工产业集群实现产值35亿元',
      },
      {
        ...output,
        id: 'X6-01b',
        indicator: '智能装备制造产业产值',
        value: 7,
        text: '会战期间力争实现产值7亿元',
      },
    ],
  ),
  ...targetsOf(
    {
      where: '三(三)强化企业培育',
      areaId: 'industry',
      measureIds: ['m3'],
      period: annual(2021),
      reporting: economy,
    },
    [
      {
        id: 'X6-02',
        indicator: '培育“四上”企业',
        kind: 'increment',
        op: 'equal',
        value: 35,
        unit: '家',
        strength: 'ensure',
        text: '年内确保培育“四上”企业35家,储备35家',
      },
      {
        id: 'X6-02b',
        indicator: '储备“四上”企业',
        kind: 'increment',
        op: 'equal',
        value: 35,
        unit: '家',
        strength: 'ensure',
        text: '年内确保培育“四上”企业35家,储备35家',
      },
    ],
  ),
  ...targetsOf(
    {
      where: '三(六)强化要素保障',
      areaId: 'industry',
      measureIds: ['m6'],
      period: campaignPeriod,
      reporting: economy,
    },
    [
      {
        id: 'X6-07',
        indicator: '银企对接会',
        kind: 'event-count',
        op: 'none',
        unit: '场',
        note: '原文「开展银企对接会场次」缺数字，待补',
        text: '配合区上市办开展银企对接会场次',
      },
    ],
  ),
  ...targetsOf(
    {
      where: '三(七)强化平台支撑',
      areaId: 'platform',
      measureIds: ['m7'],
      period: annual(2021, false),
      reporting: economy,
    },
    [
      { ...bigger, id: 'X6-03', indicator: '新增年销售收入超30亿元企业', value: 1, text: biggerText },
      { ...bigger, id: 'X6-03b', indicator: '新增年销售收入超10亿元企业', value: 1, text: biggerText },
      { ...bigger, id: 'X6-03c', indicator: '新增年销售收入超亿元企业', value: 5, text: biggerText },
      {
        id: 'X6-04',
        indicator: '全省开发区排名',
        kind: 'rank',
        better: 'lower',
        op: 'rank-within',
        value: 30,
        unitGuess: '位',
        strength: 'strive',
        text: '力争重返全省30强',
      },
    ],
  ),
]

/** TGT-2: one indicator, several figures; nothing chooses between them. */
export const besideGroups = [
  ['X1-04', 'X1-07', 'X1-11'],
  ['X2-01', 'X2-14', 'X6-01'],
  ['X2-02', 'X2-15', 'X6-01b'],
  ['X2-05', 'X2-12'],
  ['X2-06', 'X2-13'],
  ['X2-08', 'X2-18', 'X3-09'],
  ['X2-09', 'X2-16', 'X3-11'],
  ['X2-10', 'X2-17'],
  ['X3-01', 'X6-04'],
  ['X3-02', 'X3-15'],
  ['X3-03', 'X3-14'],
  ['X4-01', 'X4-10'],
  ['X4-03', 'X4-09'],
  ['X4-08', 'X4-11'],
]
