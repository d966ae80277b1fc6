import type { SeedParts } from '../assemble-plan.ts'
import { unit, unitGroup } from '../draft-unit.ts'

const tackle = (
  id: string,
  hue: number,
  shortName: string,
  name: string,
  slogan: string,
  text: string,
): SeedParts['areas'][number] => ({
  id,
  name,
  shortName,
  slogan,
  hue,
  source: { where: '二(二)攻坚措施', text },
})

export const areas: SeedParts['areas'] = [
  tackle('planning', 0, '项目谋划', '狠抓项目谋划', '做实“储量”', '狠抓项目谋划,做实“储量”'),
  tackle('attracting', 1, '招大引强', '狠抓招大引强', '做优“增量”', '狠抓招大引强,做优“增量”'),
  tackle('building', 2, '项目建设', '狠抓项目建设', '做大“体量”', '狠抓项目建设,做大“体量”'),
  tackle('serving', 3, '项目服务', '狠抓项目服务', '做活“存量”', '狠抓项目服务,做活“存量”'),
  tackle('resources', 4, '要素保障', '狠抓要素保障', '做强“质量”', '狠抓要素保障,做强“质量”'),
]

/** The text gives no unit a task: these are who carries the plan out (政策执行机关) and who interprets it. */
export const units: SeedParts['units'] = [
  unitGroup('bumen', '慈湖高新区各部、局', 'zone', { shortName: '各部、局' }),
  unitGroup('zhihuibu', '各指挥部', 'zone'),
  unit('xinci', '新慈集团', 'company'),
  unitGroup('youguan', '有关单位', 'zone'),
  unit('jingmao', '经贸发展部', 'zone'),
]

export const people: SeedParts['people'] = [
  { id: 'yibashou', name: '“一把手”', post: '“一把手”', leader: true, sample: false },
  { id: 'fenguan', name: '分管领导', post: '各分管领导', leader: true, sample: false },
]

export const lists: SeedParts['lists'] = [
  {
    id: 'reserve',
    name: '项目储备库',
    family: '项目库',
    source: { where: '二(二)1.狠抓项目谋划', text: '充实完善项目储备库' },
  },
  {
    id: 'overdue-start',
    name: '应开未开',
    family: '调度清单',
    source: { where: '二(二)3.狠抓项目建设', text: '尤其对应开未开项目加强跟进调度' },
  },
  {
    id: 'joint-start',
    name: '集中开工',
    family: '“双集中”',
    source: { where: '二(二)3.狠抓项目建设', text: '定期梳理编排集中开工、竣工项目计划' },
  },
  {
    id: 'joint-finish',
    name: '集中竣工',
    family: '“双集中”',
    source: { where: '二(二)3.狠抓项目建设', text: '定期梳理编排集中开工、竣工项目计划' },
  },
  {
    id: 'inefficient',
    name: '低效工业企业清单',
    family: '企业清单',
    source: { where: '二(二)5.狠抓要素保障', text: '建立低效工业企业清单,分类推动转型' },
  },
]
