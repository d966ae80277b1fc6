import { planCards } from './plan-card.ts'

const due = { due: '2022-01-31', startOn: '2021-01-01' }
const planning = planCards({ area: 'planning', measure: 'm1-1', where: '二(二)1.狠抓项目谋划' })
const attracting = planCards({ area: 'attracting', measure: 'm2-2', where: '二(二)2.狠抓招大引强' })
const building = planCards({ area: 'building', measure: 'm3-1', where: '二(二)3.狠抓项目建设' })
const serving = planCards({ area: 'serving', measure: 'm4-1', where: '二(二)4.狠抓项目服务' })
const resources = planCards({ area: 'resources', measure: 'm5-1', where: '二(二)5.狠抓要素保障' })
const chain = '围绕中国电子产业基地、瑞斯康达等大项目开展产业链招商'
const pipes = '加快完善西金路、电厂路等新建道路雨污管网建设'
const divided = '重点开展花山创业园、阳晨工业园等处雨污分流改造'

export const cihuCards = [
  planning('reserve', '充实完善项目储备库', '充实完善项目储备库', { ...due, list: 'reserve' }),
  planning('issues', '建立项目转化问题清单', '及时梳理项目转化过程中遇到的问题,建立问题清单,强化督查督办', {
    ...due,
    measure: 'm1-3',
  }),
  attracting('cec', '中国电子产业基地产业链招商', chain, { workflow: 'investment' }),
  attracting('raisecom', '瑞斯康达产业链招商', chain, { workflow: 'investment' }),
  attracting('team', '建立招商专班', '建立招商专班', { ...due, measure: 'm2-1' }),
  building(
    'baowu',
    '宝武马钢“1+8”基地产业协作项目前期',
    '加快推进宝武马钢“1+8”基地产业协作项目、中国电子产业基地等项目前期工作',
    { workflow: 'investment' },
  ),
  building('joint', '常态化开展“双集中”活动', '常态化开展“双集中”活动', {
    ...due,
    measure: 'm3-2',
    list: 'joint-start',
  }),
  building('backward', '制定项目建设计划时间表', '制定项目建设计划时间表,倒排时间节点,对照节点压茬推进', {
    ...due,
    measure: 'm3-3',
  }),
  serving('mu', '亩均效益评价结果运用', '强化亩均效益评价结果运用', due),
  serving('workshop', '建设市级数字化车间或数字化生产线', '加快建设市级数字化车间或数字化生产线', {
    ...due,
    measure: 'm4-2',
  }),
  serving('policy', '企业扶持政策应报尽报', '确保企业扶持政策应报尽报', {
    ...due,
    measure: 'm4-3',
    targets: ['C-04'],
  }),
  resources('standard', '工业拿地项目以“标准地”出让', '全年工业拿地项目100%以“标准地”方式出让', {
    targets: ['C-01'],
    due: '2021-12-31',
    startOn: '2021-01-01',
  }),
  resources('xijin', '西金路雨污管网建设', pipes, {
    workflow: 'government',
    measure: 'm5-5',
    targets: ['C-03'],
  }),
  resources('dianchang', '电厂路雨污管网建设', pipes, {
    workflow: 'government',
    measure: 'm5-5',
    targets: ['C-03'],
  }),
  resources('huashan', '花山创业园雨污分流改造', divided, {
    workflow: 'government',
    measure: 'm5-5',
    targets: ['C-03'],
  }),
  resources('yangchen', '阳晨工业园雨污分流改造', divided, {
    workflow: 'government',
    measure: 'm5-5',
    targets: ['C-03'],
  }),
  resources('inspect', '中央生态环保督察交办问题整改', '按序时进度完成交办问题整改', {
    ...due,
    measure: 'm5-5',
    targets: ['C-05'],
  }),
  resources('illegal', '新增违法建设“零增长”', '实现新增违法建设“零增长”', {
    ...due,
    measure: 'm5-5',
    targets: ['C-02'],
  }),
]
