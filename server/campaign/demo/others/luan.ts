import type { CardStory } from '../card-story.ts'
import { planCards } from './plan-card.ts'

const projects = planCards({ area: 'projects', measure: 'a6', where: '六、落地项目提速行动' })
const lead = 'fagai'

const named = (names: readonly string[], text: string, target: string): CardStory[] =>
  names.map((name, at) =>
    projects(`${target}-${at + 1}`, name, text, {
      workflow: 'investment',
      lead,
      list: 'projects',
      targets: [target],
    }),
  )

/** The fifteen projects the plan names by the stage they should reach, and work of the other actions. */
export const luanCards = [
  ...named(
    [
      '首矿大昌钢铁',
      '金寨力信锂电池',
      '力芯集成电路',
      '迎驾野岭产业园',
      '叶集绿色板材工业园',
      '明天氢能产业园一期',
    ],
    '重点推进首矿大昌钢铁、金寨力信锂电池、力芯集成电路、迎驾野岭产业园、叶集绿色板材工业园、明天氢能产业园一期等重大项目按期投产达效',
    'L6-04',
  ),
  ...named(
    ['五洲新春产业园', '应流航空产业园', '美盈森智能工厂'],
    '有序推进五洲新春产业园、应流航空产业园、美盈森智能工厂等一批项目建设',
    'L6-04b',
  ),
  ...named(
    ['雅迪电动车', '鸿路钢构二期', 'AMOLED显示模组', '佳仪光电', '中科瑞华产业园', '瑞科玛汽车锂电池'],
    '推动雅迪电动车、鸿路钢构二期、AMOLED显示模组、佳仪光电、中科瑞华产业园、瑞科玛汽车锂电池等项目加快落地开工',
    'L6-04c',
  ),
  planCards({ area: 'private', measure: 'a1', where: '一、民营经济提升行动' })(
    'fund',
    '设立市中小企业(民营经济)发展专项资金',
    '设立市中小企业(民营经济)发展专项资金,规模扩大至1 亿元',
    { targets: ['L1-01'] },
  ),
  planCards({ area: 'specialised', measure: 'a3', where: '三、专精特新培育行动' })(
    'pool',
    '建立专精特新企业后备库',
    '建立专精特新企业后备库',
    { lead: 'jingxin', list: 'reserve' },
  ),
  planCards({ area: 'distressed', measure: 'a9', where: '九、困难企业纾困行动' })(
    'xingrui',
    '星瑞齿轮退城进园',
    '完成星瑞齿轮等 20 家企业的退城进园',
    { lead: 'caizheng', list: 'distressed', targets: ['L9-02'] },
  ),
  planCards({ area: 'entrepreneurs', measure: 'a10', where: '十、企业家培养行动' })(
    'course',
    '企业高质量发展专题培训班',
    '全年组织开展 1 期企业高质量发展专题培训班',
    { lead: 'gongshang', targets: ['L10-01'] },
  ),
]
