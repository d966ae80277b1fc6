import type { PlanDraft } from '../seed.ts'

export const head: PlanDraft['campaign'] = {
  id: 'tancheng',
  name: '郯城县工业强县三年行动',
  fullName: '郯城县工业强县建设三年行动计划(2020年—2022年)实施方案',
  parent: '省委“重点工作攻坚年”、市委“重大项目突破年”',
  issuer: '郯城县工业和信息化局',
  indexNumber: 'tanchengjxj/2021-0000101',
  issuedOn: '2020-12-30',
  from: { date: '2020-12-31', precision: 'year' },
  to: { date: '2022-12-31', precision: 'year' },
  datesBasis: '原文为「工业强县建设三年行动计划(2020年—2022年)」；标题行未载，名称据正文',
  seed: 'tancheng',
}

/** 「一年打基础,两年求突破,三年抓攻坚」: a theme for each year. */
export const phases: Omit<PlanDraft['phases'][number], 'order'>[] = [
  ['2020', '一年打基础'],
  ['2021', '两年求突破'],
  ['2022', '三年抓攻坚'],
].map(([year, name = '']) => ({
  id: `y${year}`,
  name,
  from: { date: `${year}-12-31`, precision: 'year' as const },
  to: { date: `${year}-12-31`, precision: 'year' as const },
}))

const lists = '四(一)清单化管理'
const listsText =
  '对全县工业企业技术改造项目、小微型企业产业园、招商引资项目、工业闲置资产处置4个方面内容分别列出清单'
const batchesText = '按照开工一批、竣工一批、储备一批、谋划一批的思路,对企业技术改造项目进行动态管理'

const listOf = (id: string, name: string, family: string, where: string, text: string) => ({
  id,
  name,
  family,
  source: { where, text },
})

export const cardLists: Omit<PlanDraft['lists'][number], 'order'>[] = [
  listOf('upgrade', '技术改造项目清单', '四张清单', lists, listsText),
  listOf('parks', '小微型企业产业园清单', '四张清单', lists, listsText),
  listOf('invest', '招商引资项目清单', '四张清单', lists, listsText),
  listOf('idle', '工业闲置资产处置清单', '四张清单', lists, listsText),
  ...['开工', '竣工', '储备', '谋划'].map((name, index) =>
    listOf(`batch-${index + 1}`, `${name}一批`, '技术改造批次', '三(一)技术改造', batchesText),
  ),
]
