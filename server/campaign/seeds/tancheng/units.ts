import type { SeedParts } from '../assemble-plan.ts'
import { unit, unitGroup } from '../draft-unit.ts'

const towns = [
  ['lizhuang', '李庄镇'],
  ['matou', '马头镇'],
  ['miaoshan', '庙山镇'],
  ['gaofengtou', '高峰头镇'],
  ['gangshang', '港上镇'],
  ['honghua', '红花镇'],
  ['quanyuan', '泉源镇'],
] as const

/** In the order the six lists first name them. 「各乡镇(含街道、开发区、景区,下同)」 expands to the seven the text names elsewhere, with 等. */
export const units: SeedParts['units'] = [
  unit('gongxin', '县工信局', 'county'),
  unit('fagai', '县发改局', 'county'),
  unit('keji', '县科技局', 'county'),
  unit('caizheng', '县财政局', 'county'),
  unit('ziran', '县自然资源和规划局', 'county'),
  unit('yingji', '县应急管理局', 'county'),
  unit('tongji', '县统计局', 'county'),
  unit('shenpi', '县行政审批服务局', 'county'),
  unit('guihua', '县城乡规划编制研究中心', 'county', { shortName: '县城乡规划中心' }),
  unit('jinrong', '县地方金融发展服务中心', 'county', { shortName: '县地方金融中心' }),
  unit('huanjing', '市生态环境局郯城县分局', 'city', { shortName: '市环境局郯城分局' }),
  unitGroup('xiangzhen', '各乡镇', 'town', { memberIds: towns.map(([id]) => id) }),
  ...towns.map(([id, name]) => unit(id, name, 'town', { league: '乡镇' })),
  unit('zuzhi', '县委组织部', 'county'),
  unit('renshe', '县人社局', 'county'),
  unit('shuiwu', '县税务局', 'county'),
  unit('zhongxiao', '县中小企业发展服务中心', 'county', { shortName: '县中小企业中心' }),
  unit('gaokeji', '郯城高科技电子产业园', 'zone', { shortName: '高科技电子产业园' }),
  unit('touzi', '县投资促进服务中心', 'county'),
  unit('shangwu', '县商务局', 'county'),
  unit('jiwei', '县纪委监委机关', 'county'),
  unit('fayuan', '县法院', 'county'),
  unit('jiancha', '县检察院', 'county'),
  unit('gongan', '县公安局', 'county'),
  unit('zhifa', '县综合行政执法局', 'county'),
  unit('gongshang', '县工商联', 'county'),
  unit('ducha', '县政府督查室', 'county'),
]

export const people: SeedParts['people'] = [
  { id: 'zuzhang', name: '组长', post: '县政府主要负责同志', leader: true, sample: false },
  { id: 'fuzuzhang', name: '副组长', post: '分管负责同志', leader: true, sample: false },
]
