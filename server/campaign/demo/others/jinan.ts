import { planCards } from './plan-card.ts'

const attracting = planCards({ area: 'attracting', measure: 't3', where: '一、3.充实招商队伍' })
const projects = planCards({ area: 'projects', measure: 't7', where: '二、7.确保项目工作实效' })
const city = planCards({ area: 'city', measure: 't9', where: '三、9.补齐基础设施短板' })
const innovation = planCards({ area: 'innovation', measure: 't11', where: '四、11.打造科创新城' })
const business = planCards({ area: 'business', measure: 't16', where: '五、16.优化涉企服务' })
const rural = planCards({ area: 'livelihood', measure: 't19', where: '六、19.着力推动乡村振兴' })

const continuing = '应流航空产业园项目一期、诚宇包装二期、工美服装等25个续建项目竣工投产'
const signed = '圭目机器人、韵通管业等16个已签约未开工项目全面开工'
const faster = '上达电子、中航科电等重点工业项目加快推进'
const housing = '推进桃李园、东岳府第等安置房建设,确保枣园东区二期、栖凤苑等安置房按时竣工并交付使用'
const roads = '有序组织实施好兴农路、柏圩路等16项农村道路及农田水利工程建设'
const going = { workflow: 'investment', start: 'continuing', list: 'continuing' } as const
const waiting = { workflow: 'investment', start: 'new', list: 'signed' } as const
const works = { workflow: 'government' } as const

export const jinanCards = [
  attracting('teams', '成立3个专业招商小组', '成立氢能源、装备制造、电子信息3个专业招商小组', {
    targets: ['J3-01'],
  }),
  projects('mingtian', '明天氢能公司批量生产', '确保明天氢能公司批量生产', {
    workflow: 'investment',
    targets: ['J7-01'],
  }),
  projects('yingliu', '应流航空产业园项目一期', continuing, going),
  projects('chengyu', '诚宇包装二期', continuing, going),
  projects('gongmei', '工美服装', continuing, going),
  projects('guimu', '圭目机器人', signed, waiting),
  projects('yuntong', '韵通管业', signed, waiting),
  projects('shangda', '上达电子', faster, { workflow: 'investment', targets: ['J7-04'] }),
  projects('zhonghang', '中航科电', faster, { workflow: 'investment', targets: ['J7-04'] }),
  city('heat', '集中供热项目', '确保集中供热项目9月份建成投用', {
    ...works,
    targets: ['J9-02', 'J9-03'],
    due: '2020-09-30',
    actual: { produce: '2020-09-25' },
  }),
  city('zaoyuan', '枣园东区二期安置房', housing, { ...works, targets: ['J9-04'] }),
  city('qifeng', '栖凤苑安置房', housing, { ...works, targets: ['J9-04'] }),
  city('taoli', '桃李园安置房', housing, works),
  city('dongyue', '东岳府第安置房', housing, works),
  innovation('lab', '争创省级重点实验室', '争创省级重点实验室1个', { targets: ['J11-01'] }),
  business('bank', '召开银企对接会4次', '全年计划召开银企对接会4次、专场招聘会6场', { targets: ['J16-02'] }),
  rural('xingnong', '兴农路', roads, { ...works, targets: ['J19-01'] }),
  rural('boxu', '柏圩路', roads, { ...works, targets: ['J19-01'] }),
]
