import type { PlanDraft } from '../seed.ts'

export const head: PlanDraft['campaign'] = {
  id: 'luan',
  name: '六安市2019年工业转型发展十大行动',
  fullName: '2019 年全市工业经济工作要点',
  issuer: '六安市（原文未载发文机关）',
  from: { date: '2019-12-31', precision: 'year' },
  to: { date: '2019-12-31', precision: 'year' },
  datesBasis: '原文为「2019 年全市工业经济工作要点」，按全年计',
  scopeNote: '来源为文档网站抓取文本：分页号插入词句与数字之间、引号脱落，条文按原句还原',
  seed: 'luan',
}

const projectsText = '建立项目管理台账制、按月调度制、定期通报制、领导联系制、部门包保制五项机制'

export const lists: Omit<PlanDraft['lists'][number], 'order'>[] = [
  {
    id: 'projects',
    name: '项目管理台账',
    family: '台账',
    source: { where: '六、落地项目提速行动', text: projectsText },
  },
  {
    id: 'reserve',
    name: '专精特新企业后备库',
    family: '台账',
    source: { where: '三、专精特新培育行动', text: '建立专精特新企业后备库' },
  },
  {
    id: 'distressed',
    name: '困难企业台账',
    family: '台账',
    source: { where: '九、困难企业纾困行动', text: '摸清家底、建立台账' },
  },
  {
    id: 'returning',
    name: '返乡创业人员管理台账',
    family: '台账',
    source: { where: '八、返乡创业主攻行动', text: '建立健全返乡创业人员管理台账' },
  },
  ...['股份合作', '租赁承包', '破产重组', '整体出让', '收回处置'].map((name, index) => ({
    id: `route-${index + 1}`,
    name: `${name}一批`,
    family: '处置方式',
    source: {
      where: '九、困难企业纾困行动',
      text: '按照股份合作一批、租赁承包一批、破产重组一批、整体出让一批、收回处置一批的工作法',
    },
  })),
]
