import type { PlanDraft } from '../seed.ts'

export const head: PlanDraft['campaign'] = {
  id: 'xuancheng',
  name: '宣城高新区“百日会战”',
  fullName: '关于制定宣城高新区《关于开展“百日会战”持续掀起“六大攻坚、三年攀高”热潮的落实方案》',
  parent: '“六大攻坚、三年攀高”',
  issuer: '安徽宣城高新技术产业开发区',
  documentNumber: '宣高新管【2021】125号',
  indexNumber: '11341703691067764l/202110-00005',
  issuedOn: '2021-10-11',
  from: { date: '2021-09-23', precision: 'day' },
  to: { date: '2021-12-31', precision: 'day' },
  datesBasis:
    '原文为「2021年9月下旬至12月底」「大干100天」；以2021年12月31日为第100天倒推，第1天为2021年9月23日',
  seed: 'xuancheng',
}

/** 100 days counted back from the end of December. */
export const campaignPeriod = {
  scope: 'campaign',
  from: '2021-09-23',
  to: '2021-12-31',
  stated: true,
} as const
