import { done, going, tasksOf } from './task.ts'

const support = tasksOf({
  area: 'industry',
  measure: 'm6',
  where: '三(六)强化要素保障',
  leader: 'fenguan-gongye',
  since: 2,
})
const platform = tasksOf({
  area: 'platform',
  measure: 'm7',
  where: '三(七)强化平台支撑',
  leader: 'fenguan-pingtai',
  since: 2,
})
const attracting = tasksOf({
  area: 'openness',
  measure: 'm8',
  where: '三(八)强化招商引资',
  leader: 'fenguan-zhaoshang',
  since: 2,
})

const basics = '宣城高新区谋划并逐步实施成片开发项目、污水尾管、道路等基础设施项目'
const restart = '加快重启热电联产、科技创新中心建设等项目建设'
const land = '大力推动“五未”土地处置;开展“僵尸企业”处置;全力推进“标准地”改革'
/** Named by the plan; its class and dates are not, so they stay open. */
const undated = { due: undefined, startOn: undefined } as const

/** 举措 六 to 八: resources, platform, investment. */
export const supportTasks = [
  support('m6-idle', '“五未”土地处置', 'jingfa', land, {
    ...going('2021-09-28', 10, 19),
    more: ['projects'],
    support: ['yuanqu'],
    form: '一地一策方案在编',
  }),
  support('m6-zombie', '“僵尸企业”处置', 'jingfa', land, {
    ...going('2021-10-08', 5, 9),
    support: ['yuanqu', 'caizheng'],
    form: '名单初步确定',
  }),
  support('m6-standard', '推进“标准地”改革', 'jiantou', land, {
    ...going('2021-09-26', 20, 40),
    more: ['projects'],
    targets: ['X1-02'],
    form: '控制性指标已明确',
  }),
  support(
    'm6-appraise',
    '修订工业企业分类综合评价办法',
    'jingfa',
    '修订完善工业企业分类综合评价办法,强化评价结果运用',
    { ...going('2021-10-11', 10, 35) },
  ),
  support('m6-bank', '开展银企对接会', 'jingfa', '配合区上市办开展银企对接会场次', {
    ...going('2021-10-09', 5, 25),
    targets: ['X6-07'],
    form: '原文场次缺数字，待明确',
  }),
  support('m6-shenlan', '申兰华色材创业板上市股改', 'jingfa', '加快推进申兰华色材创业板上市股改进程', {
    ...going('2021-09-23', 20, 36),
    owner: '上市专员',
    form: '按月跟踪',
  }),
  support('m6-borui', '博瑞特热能上市启动', 'jingfa', '做好博瑞特热能上市启动工作', {
    ...going('2021-09-27', 10, 22),
    owner: '上市专员',
    form: '按月跟踪',
  }),
  support('m6-labour', '企业用工服务与校企合作', 'yuanqu', '做好企业用工服务,强化校企合作', {
    ...going('2021-09-27', 20, 42),
    form: '开展一场专场招聘',
  }),
  support('m6-flow', '优化工业项目推进流程', 'jiantou', '不断优化工业项目推进流程,简化推进手续', {
    ...going('2021-09-24', 20, 37),
    more: ['projects'],
    support: ['jingfa', 'jianshe'],
    form: '流程图已修订',
  }),
  platform('m7-area', '成片开发项目', null, basics, { ...undated, form: '责任单位、时限待明确' }),
  platform('m7-pipe', '污水尾管项目', 'jianshe', basics, {
    ...undated,
    ...going('2021-09-27', 5, 15),
    more: ['projects'],
    support: ['huanbao', 'gaoxintou'],
    form: '路由方案比选',
  }),
  platform('m7-road', '道路等基础设施项目', 'jianshe', basics, {
    ...undated,
    ...going('2021-09-28', 10, 26),
    support: ['gaoxintou'],
  }),
  platform('m7-heat', '热电联产项目重启', 'jiantou', restart, {
    ...going('2021-09-26', 8, 16),
    due: undefined,
    support: ['jingfa', 'huanbao'],
    form: '前期手续清理',
  }),
  platform('m7-centre', '科技创新中心建设', 'keji', restart, {
    ...going('2021-09-26', 12, 33),
    support: ['jianshe', 'gaoxintou'],
    owner: '科技专员',
  }),
  platform('m7-move', '非化工企业腾退搬迁', 'yuanqu', '奋力有序推进非化工企业腾退搬迁工作', {
    ...going('2021-09-27', 10, 17),
    support: ['jingfa'],
    form: '首批协议商谈',
  }),
  platform(
    'm7-g60',
    '与G60科创走廊城市对接交流',
    'jingfa',
    '宣城高新区加强与G60科创走廊城市对接交流,重点强化主导产业领域协同合作',
    { ...going('2021-10-11', 5, 28), support: ['zhaoshang'], more: ['openness'] },
  ),
  platform('m7-rank', '重返全省30强', 'jingfa', '力争重返全省30强', {
    ...going('2021-09-23', 10, 30),
    targets: ['X3-01', 'X6-04'],
  }),
  attracting(
    'm8-leading',
    '龙头企业招商与产业链招商',
    'zhaoshang',
    '开展龙头企业招商、产业链招商,做大做强主导产业',
    { ...going('2021-09-23', 15, 39), owner: '招商专员' },
  ),
  attracting('m8-out', '领导带头外出招商', 'zhaoshang', '坚持领导带头外出招商,加大外出招商频次', {
    ...going('2021-09-27', 20, 44),
    owner: '招商专员',
    form: '外出招商5批次',
  }),
  attracting(
    'm8-chamber',
    '发挥商会作用以商招商',
    'zhaoshang',
    '充分发挥高新区商会作用,以商招商,强化与区招商合作服务中心工作联系',
    { ...going('2021-10-08', 5, 23), owner: '招商专员' },
  ),
  tasksOf({
    area: 'openness',
    measure: 'm8',
    where: '二(四)开放提档会战',
    leader: 'fenguan-zhaoshang',
    since: 2,
  })(
    'x4-zone',
    '协同推进宣城综合保税区建设',
    'zhaoshang',
    '协同市区谋划推进宣城综合保税区建设,不断提升外资外贸水平',
    { ...going('2021-10-09', 5, 18), due: undefined },
  ),
  tasksOf({
    area: 'openness',
    measure: 'm8',
    where: '二(四)开放提档会战',
    leader: 'fenguan-zhaoshang',
    since: 2,
  })(
    'x4-trade',
    '限上商贸服务企业培育',
    'jingfa',
    '强化限上商贸服务企业培育,新增限上商贸(含规上服务业)企业5家',
    { ...going('2021-09-27', 12, 29), targets: ['X4-08', 'X4-11'] },
  ),
]

const organising = tasksOf({
  area: 'party',
  measure: 'm9',
  where: '四、保障措施',
  leader: 'fenguan-dangjian',
  since: 1,
})

/** 保障措施: who steers the campaign and who writes of it. */
export const organisingTasks = [
  organising(
    'm4-groups',
    '成立领导小组和5个专项推进小组',
    'bangongshi',
    '成立宣城高新区“百日会战”行动领导小组,负责统筹推进攻坚行动;下设5个专项推进小组',
    { ...done('2021-09-23', '2021-09-29', 50), form: '领导小组、专项推进小组已成立' },
  ),
  organising('m4-brief', '每月发布落实工作简报', 'bangongshi', '每月发布高新区落实工作简报', {
    ...going('2021-09-28', 10, 25),
    support: ['dangqun'],
  }),
  organising('m4-model', '选树先进典型', 'dangqun', '积极选树攻坚行动中涌现出来的先进典型', {
    ...going('2021-10-11', 10, 27),
    owner: '宣传专员',
  }),
]
