import type { PlanDraft } from '../seed.ts'

export const head: PlanDraft['campaign'] = {
  id: 'jinan',
  name: '金安经济开发区2020年工作要点',
  fullName: '关于印发《金安经济开发区2020年工作要点》的通知',
  parent: '“项目建设提升年”',
  issuer: '中共安徽六安金安经济开发区工作委员会、安徽六安金安经济开发区管理委员会',
  documentNumber: '金开工〔2020〕1号',
  indexNumber: '12341402MB11182382/202003-00014',
  issuedOn: '2020-03-02',
  from: { date: '2020-12-31', precision: 'year' },
  to: { date: '2020-12-31', precision: 'year' },
  datesBasis: '原文为「2020年工作要点」，按全年计',
  scopeNote: '以上不含城北现代产业园,后同',
  seed: 'jinan',
}

export const lists: Omit<PlanDraft['lists'][number], 'order'>[] = [
  ...[
    ['province', '省级台账'],
    ['city', '市级台账'],
    ['district', '区级台账'],
  ].map(([id = '', name = '']) => ({
    id,
    name,
    family: '三级项目台账',
    source: {
      where: '二、6.健全项目推进机制',
      text: '完善台账管理机制,分省、市、区三级建立项目台账,及时更新完善项目信息',
    },
  })),
  ...[
    ['public', '政府类投资'],
    ['social', '社会类投资'],
  ].map(([id = '', name = '']) => ({
    id,
    name,
    family: '投资板块',
    source: {
      where: '二、6.健全项目推进机制',
      text: '围绕政府类、社会类投资两大板块,研究确定重点项目年度目标',
    },
  })),
  ...[
    ['rolling', '三年滚动计划项目库'],
    ['five-year', '五年计划实施项目库'],
  ].map(([id = '', name = '']) => ({
    id,
    name,
    family: '项目库',
    source: { where: '二、5.加大项目谋划力度', text: '建立三年滚动计划项目库和五年计划实施项目库' },
  })),
  {
    id: 'continuing',
    name: '续建项目',
    family: '项目清单',
    source: {
      where: '二、7.确保项目工作实效',
      text: '应流航空产业园项目一期、诚宇包装二期、工美服装等25个续建项目竣工投产',
    },
  },
  {
    id: 'signed',
    name: '已签约未开工项目',
    family: '项目清单',
    source: { where: '二、7.确保项目工作实效', text: '圭目机器人、韵通管业等16个已签约未开工项目全面开工' },
  },
]
