import type { SeedParts } from '../assemble-plan.ts'

const goals = [
  ['strong', '骨干企业做强'],
  ['large', '优秀企业做大'],
  ['scale', '小微企业升规'],
  ['cluster', '集群产业入园'],
  ['attract', '双招双引聚力'],
] as const

const paths = [
  ['upgrade', '技术改造', '大力实施工业企业技术改造'],
  ['innovate', '创新驱动', '大力打造创新驱动新引擎'],
  ['parks', '小微产业园', '大力发展小微型企业产业园'],
  ['invest', '招商引资', '大力推进招商引资'],
  ['idle', '盘活闲置资产', '大力盘活闲置资产'],
  ['spirit', '企业家精神', '大力弘扬企业家精神'],
] as const

/** Five goals and six paths that do not map one to one: eleven lanes, none merged. */
export const areas: SeedParts['areas'] = [
  ...goals.map(([id, name], index) => ({
    id,
    name,
    shortName: name,
    hue: index,
    group: '五项目标',
    source: { where: '二、任务目标', text: `(${'一二三四五'[index]})${name}` },
  })),
  ...paths.map(([id, shortName, name], index) => ({
    id,
    name,
    shortName,
    hue: index + 5,
    group: '六条路径',
    source: { where: '三、实施路径', text: `(${'一二三四五六'[index]})${name}` },
  })),
]
