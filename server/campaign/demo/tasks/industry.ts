import { done, going, tasksOf } from './task.ts'

const dispatching = tasksOf({
  area: 'projects',
  measure: 'm1',
  where: '三(一)强化项目调度',
  leader: 'fenguan-xiangmu',
  since: 1,
})
const industry = tasksOf({
  area: 'industry',
  measure: 'm2',
  where: '三(二)强化产业发展',
  leader: 'fenguan-gongye',
  since: 1,
})
const enterprises = tasksOf({
  area: 'industry',
  measure: 'm3',
  where: '三(三)强化企业培育',
  leader: 'fenguan-gongye',
  since: 1,
})
const upgrading = tasksOf({
  area: 'industry',
  measure: 'm4',
  where: '三(四)强化技改升级',
  leader: 'fenguan-gongye',
  since: 2,
})
const science = tasksOf({
  area: 'industry',
  measure: 'm5',
  where: '三(五)强化科技创新',
  leader: 'fenguan-gongye',
  since: 2,
})

const chemicals =
  '重点依托申兰华色材、英特颜料、晶瑞新材料等企业,将宣城高新区打造为区域重要的精细化工产业集群高地'
const equipment =
  '依托立讯精密、千缘模具等企业,聚焦汽车关键零部件、通用和专用设备等领域,打造智能装备制造产业集群'

/** 举措 一 to 五: dispatching, industry, enterprises, upgrading, science. */
export const industryTasks = [
  dispatching('m1-list', '形成百日会战任务清单', 'jiantou', '形成任务清单,系统谋划,目标清晰,整体推进', {
    ...done('2021-09-23', '2021-09-30'),
    owner: '建投专员',
    form: '任务清单已印发各责任部门',
  }),
  dispatching(
    'm1-ledger',
    '建立项目台账并每周更新',
    'jiantou',
    '建立宣城高新区“百日会战”项目台账,每周更新与完善宣城高新区在建及拟开工项目进度表',
    { ...going('2021-09-23', 20, 38), owner: '建投专员', form: '台账已建，进度表更新至第5周' },
  ),
  dispatching(
    'm1-train',
    '项目谋划培训指导',
    'jiantou',
    '加强政府性投资及招商引资项目谋划培训指导,将项目谋得更实、更准',
    {
      ...going('2021-09-27', 10, 24),
      support: ['jingfa', 'zhaoshang'],
      targets: ['X1-01'],
      form: '已举办一期培训，第二期待定',
    },
  ),
  dispatching(
    'm1-visit',
    '定期走访项目现场',
    'jiantou',
    '定期走访项目现场,及时掌握项目落地建设过程中存在的问题',
    {
      ...going('2021-09-24', 15, 36),
      support: ['jianshe', 'huanbao', 'yingji'],
      form: '本旬走访项目现场6次',
    },
  ),
  industry('m2-plan', '编制《宣城高新区“十四五”规划》', 'jingfa', '编制出台《宣城高新区“十四五”规划》', {
    ...going('2021-09-23', 45, 68),
    owner: '综合专员',
    due: '2021-10-31',
    form: '征求意见稿已修改',
  }),
  industry('m2-chem-plan', '编制宣州区精细化工产业发展规划', 'jingfa', '宣州区精细化工产业发展规划》', {
    ...going('2021-09-28', 15, 22),
    form: '调研提纲已定',
  }),
  industry('m2-chem', '打造精细化工产业集群', 'jingfa', '会战期间力争精细化工产业集群实现产值35亿元', {
    ...going('2021-09-23', 10, 33),
    targets: ['X2-14', 'X6-01'],
    form: '集群企业逐户走访',
  }),
  industry(
    'm2-equip',
    '打造智能装备制造产业集群',
    'jingfa',
    '打造智能装备制造产业集群,会战期间力争实现产值7亿元',
    { ...going('2021-09-23', 10, 30), targets: ['X2-15', 'X6-01b'], form: '集群企业逐户走访' },
  ),
  ...(
    [
      ['shenlan', '申兰华色材', chemicals],
      ['yingte', '英特颜料', chemicals],
      ['jingrui', '晶瑞新材料', chemicals],
      ['lixun', '立讯精密', equipment],
      ['qianyuan', '千缘模具', equipment],
    ] as const
  ).map(([key, name, text], index) =>
    industry(`m2-${key}`, `重点企业服务：${name}`, 'jingfa', text, {
      ...going('2021-09-27', 8, 28 + index * 3),
      support: ['yuanqu'],
      form: '已建立一对一联系',
    }),
  ),
  enterprises('m3-survey', '“四上”企业摸排', 'jingfa', '加大“四上”企业摸排,做好“四上”企业培育', {
    ...going('2021-09-23', 25, 52),
    support: ['caizheng'],
    owner: '企业专员',
    form: '完成两轮摸排',
  }),
  enterprises('m3-grow', '培育“四上”企业35家、储备35家', 'jingfa', '年内确保培育“四上”企业35家,储备35家', {
    ...going('2021-09-23', 15, 31),
    support: ['caizheng'],
    targets: ['X6-02', 'X6-02b', 'X2-11'],
    form: '培育库、储备库按月更新',
  }),
  enterprises(
    'm3-link',
    '开票销售情况跟踪与部门沟通',
    'jingfa',
    '及时了解企业开票销售等情况,强化与区经信局、区统计局、区税务局间沟通联系',
    { ...going('2021-10-08', 5, 20), support: ['caizheng'], missed: [1], form: '与区税务局建立按月会商' },
  ),
  upgrading(
    'm4-small',
    '500万元以下技改项目打包对接',
    'jingfa',
    '对投资不足500万的项目进行对接,帮助企业梳理未来可能实施的改造进行打包处理,达到入库门槛',
    { ...going('2021-09-27', 12, 18), form: '梳理意向项目，尚未打包' },
  ),
  upgrading(
    'm4-large',
    '5000万元及亿元以上技改项目把关入统',
    'jingfa',
    '对5000万及亿元以上的项目投资额进行把关,帮助企业完善相关手续,尽快开工,及时入统',
    { ...going('2021-09-27', 18, 37), targets: ['X2-17'], form: '手续清单逐项核对' },
  ),
  upgrading(
    'm4-run',
    '推动已开工技改项目加大力度',
    'jingfa',
    '鼓励已开工技改项目加大建设力度,尽快形成新的产值',
    { ...going('2021-09-28', 16, 34) },
  ),
  science(
    'm5-pool',
    '更新高新技术企业培育库',
    'keji',
    '定期更新完善高新技术企业培育库,强化与科技局、区税务局间联系,做到精准培育',
    {
      ...going('2021-09-23', 40, 61),
      support: ['jingfa', 'caizheng'],
      owner: '科技专员',
      targets: ['X2-12'],
      form: '培育库更新三次',
    },
  ),
  science('m5-rd', '研发经费支出攻坚', 'keji', '实施研发经费支出攻坚行动', {
    ...going('2021-10-08', 8, 21),
    support: ['caizheng'],
    owner: '科技专员',
    targets: ['X3-10'],
    form: '加计扣除政策宣讲两场',
  }),
  science(
    'm5-strategic',
    '建立战略性新兴企业培育库',
    'keji',
    '建立战略性新兴企业培育库,积极与市区主管部门沟通,及时将新入规企业申报进入战新企业库',
    { ...done('2021-09-26', '2021-10-20', 30), support: ['jingfa'], form: '培育库已建立' },
  ),
]
