import type { SeedParts } from '../assemble-plan.ts'
import { mechanism } from '../draft-mechanism.ts'

const projects = '六、落地项目提速行动'
const closing = '结尾'
const fiveText = '建立项目管理台账制、按月调度制、定期通报制、领导联系制、部门包保制五项机制'
const cityText = '每季度召开全市重点项目调度会,压实责任、跟进督查,有效传递责任和压力'
const cascadeText =
  '各县区要建立以周保月、以月保季、以季保年的调度机制,每月县区主要领导召开项目调度会,及时协调解决问题'
const office =
  '成立市工业转型发展十大行动领导小组,办公室设在市经信局,每季度开展督导和评估,并适时通报十大行动推进落实情况'

export const rhythms: SeedParts['rhythms'] = [
  {
    id: 'ledger-month',
    name: '按月调度',
    every: 'month',
    kind: 'return',
    scope: { areaId: 'projects', listId: 'projects' },
    source: { where: projects, text: fiveText },
  },
  {
    id: 'city-quarter',
    name: '全市重点项目调度会',
    every: 'quarter',
    kind: 'meeting',
    scope: { areaId: 'projects', words: '全市重点项目' },
    source: { where: projects, text: cityText },
  },
  {
    id: 'county-week',
    name: '县区以周保月',
    every: 'week',
    kind: 'ledger',
    convenor: '各县区',
    scope: { areaId: 'projects', words: '各县区' },
    source: { where: projects, text: cascadeText },
  },
  {
    id: 'county-month',
    name: '县区项目调度会',
    every: 'month',
    kind: 'meeting',
    convenor: '县区主要领导',
    scope: { areaId: 'projects', words: '各县区' },
    source: { where: projects, text: cascadeText },
  },
  {
    id: 'ranking-year',
    name: '企业排行榜',
    every: 'year',
    kind: 'bulletin',
    scope: { areaId: 'leading' },
    source: { where: '二、龙头企业壮大行动', text: '每年优选并分类发布企业排行榜' },
  },
  {
    id: 'inspect-quarter',
    name: '督导和评估',
    every: 'quarter',
    kind: 'supervision',
    convenor: '领导小组办公室（市经信局）',
    scope: {},
    source: { where: closing, text: office },
  },
]

export const mechanisms: SeedParts['mechanisms'] = [
  mechanism(
    'LM-01',
    '五项机制',
    '台账制、按月调度制、定期通报制、领导联系制、部门包保制。',
    projects,
    fiveText,
  ),
  mechanism('LM-02', '全市季度调度会', '每季度调度全市重点项目。', projects, cityText),
  mechanism(
    'LM-03',
    '以周保月、以月保季、以季保年',
    '县区每月由主要领导召开调度会；各期计划应能加总。',
    projects,
    cascadeText,
  ),
  mechanism(
    'LM-04',
    '开发区评价与退出',
    '分类评价、调度通报、争先进位；项目退出机制。',
    '七、开发区转型升级行动',
    '健全开发区发展分类评价评估体系和调度通报制度,引导各开发区在综合评比中争先进位',
  ),
  mechanism(
    'LM-05',
    '企业绩效评价',
    '制定评价办法，每年分类发布排行榜。',
    '二、龙头企业壮大行动',
    '制定六安市规模工业企业绩效评价办法,每年优选并分类发布企业排行榜',
  ),
  mechanism(
    'LM-06',
    '五个一批',
    '建立困难企业台账，按五种方式分类处置。',
    '九、困难企业纾困行动',
    '按照股份合作一批、租赁承包一批、破产重组一批、整体出让一批、收回处置一批的工作法,研究制定困难企业处置方案',
  ),
  mechanism(
    'LM-07',
    '返乡创业台账与帮办',
    '建立返乡创业人员管理台账，推行帮办制服务。',
    '八、返乡创业主攻行动',
    '大力推行帮办制服务,提升政务服务水平',
  ),
  mechanism('LM-08', '领导小组办公室', '设在市经信局，每季度督导评估并适时通报。', closing, office),
  mechanism(
    'LM-09',
    '观摩与考评',
    '工业项目观摩，先进县（区）、十佳企业等考评。',
    closing,
    '持续通过组织工业项目观摩等活动,开展工业发展先进县(区)、发展民营经济先进县(区)、返乡创业先进县(区)、高质量发展开发区、十佳企业和突出贡献企业家考评活动',
  ),
]
