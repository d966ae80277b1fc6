import type { CardStory } from '../card-story.ts'
import { planCards } from './plan-card.ts'

const years = { startOn: '2020-01-01', due: '2022-12-31' }
const strongText =
  '到2022 年底,实现阳煤恒通、合创控股、澳思柏恩、郯润食品、五得利面粉、聚氨酯新材料产业园、新型塑材产业园等产值过10亿元企业或产业集群10家以上'
const largeText =
  '到2022年底,实现中汇管业、斯科瑞聚氨酯、众一科环、德瑞高分子、利兴化工等产值过亿元企业30家以上'

function firms(
  area: string,
  where: string,
  names: readonly string[],
  text: string,
  target: string,
): CardStory[] {
  const place = planCards({ area, measure: 'p1', where })
  return names.map((name, at) =>
    place(`${area}-${at + 1}`, name, text, { ...years, workflow: 'enterprise', targets: [target] }),
  )
}

const path = (
  measure: string,
  area: string,
  where: string,
  lead: string,
  title: string,
  text: string,
  rest: Partial<CardStory> = {},
) => planCards({ area, measure, where })(measure, title, text, { ...years, lead, ...rest })

/** The firms the goals name, and the first work of each of the six paths. */
export const tanchengCards = [
  ...firms(
    'strong',
    '二(一)骨干企业做强',
    ['阳煤恒通', '合创控股', '澳思柏恩', '郯润食品', '五得利面粉', '聚氨酯新材料产业园', '新型塑材产业园'],
    strongText,
    'T1-01',
  ),
  ...firms(
    'large',
    '二(二)优秀企业做大',
    ['中汇管业', '斯科瑞聚氨酯', '众一科环', '德瑞高分子', '利兴化工'],
    largeText,
    'T2-01',
  ),
  path(
    'p1',
    'upgrade',
    '三(一)技术改造',
    'gongxin',
    '建立全县工业企业技术改造清单库',
    '建立全县工业企业技术改造清单库',
    { list: 'upgrade' },
  ),
  path('p2', 'innovate', '三(二)创新驱动', 'keji', '新增高新技术企业15家', '三年内至少新增高新技术企业15家', {
    targets: ['T6-02'],
  }),
  path(
    'p3',
    'parks',
    '三(三)小微产业园',
    'zhongxiao',
    '建设小微企业园区',
    '建设一批产业特色明显、功能配套齐全、服务管理规范的小微企业园区',
    { list: 'parks', targets: ['T4-01'] },
  ),
  path(
    'p4',
    'invest',
    '三(四)招商引资',
    'touzi',
    '成立专业招商服务队',
    '成立专业招商服务队,开展“点对点”精准招商',
    { list: 'invest' },
  ),
  path('p5', 'idle', '三(五)盘活闲置资产', 'gongxin', '建立闲置工业资产清单', '建立闲置工业资产清单', {
    list: 'idle',
  }),
  path(
    'p6',
    'spirit',
    '三(六)企业家精神',
    'gongxin',
    '企业家集中培训',
    '每年至少组织两批次共计100名以上企业家赴国内高校、全国500强企业等进行集中培训、现场培训',
    { targets: ['T6-04', 'T6-05'] },
  ),
]
