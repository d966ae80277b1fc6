import { built, sampleProject } from './project.ts'

type Own = Parameters<typeof sampleProject>[3]
const off = (key: string, name: string, own: Own) => sampleProject(key, name, 'out', own)

/** 清单外新开工 5 and 投产 3. */
export const offList = [
  off('o01', '包装印刷项目', {
    lead: 'zhaoshang',
    owner: '项目专员二',
    start: 'new',
    total: 4_200,
    planned: 600,
    plan: built('2021-10-12', '2022-04-30', '2022-06-30'),
    actual: { sign: '2021-07-15', file: '2021-07-28', start: '2021-10-12' },
    progress: [5, 16],
    due: '2022-06-30',
  }),
  off('o02', '工程机械配件项目', {
    lead: 'zhaoshang',
    start: 'new',
    total: 5_800,
    planned: 700,
    plan: built('2021-10-26', '2022-06-30', '2022-08-31'),
    actual: { sign: '2021-08-02', file: '2021-08-13', start: '2021-10-26' },
    unchecked: ['start'],
    progress: [3, 10],
    due: '2022-08-31',
    since: 2,
  }),
  off('o03', '智能门锁项目', {
    lead: 'zhaoshang',
    owner: '项目专员三',
    start: 'new',
    total: 6_400,
    planned: 800,
    plan: built('2021-11-15', '2022-07-31', '2022-09-30'),
    actual: { sign: '2021-08-25', file: '2021-09-07' },
    progress: [2, 6],
    due: '2022-09-30',
    since: 2,
  }),
  off('o04', '宠物食品项目', {
    lead: 'yuanqu',
    owner: '园区专员',
    start: 'new',
    total: 3_600,
    planned: 500,
    plan: built('2021-12-10', '2022-06-30', '2022-07-31'),
    actual: { sign: '2021-09-18', file: '2021-09-30' },
    progress: [2, 5],
    due: '2022-07-31',
    since: 2,
  }),
  off('o05', '冷链物流设备项目', {
    lead: 'zhaoshang',
    owner: '项目专员一',
    start: 'new',
    total: 8_000,
    planned: 600,
    plan: built('2021-12-20', '2022-08-31', '2022-10-31'),
    actual: { sign: '2021-10-09' },
    progress: [1, 3],
    due: '2022-10-31',
    since: 17,
  }),
  off('o06', '电机配件项目', {
    lead: 'jianshe',
    owner: '建设专员',
    start: 'continuing',
    total: 4_800,
    planned: 200,
    paid: 80,
    plan: built('2020-01-15', '2020-12-10', '2021-10-12'),
    actual: {
      sign: '2019-10-22',
      file: '2019-11-04',
      start: '2020-01-15',
      complete: '2020-12-10',
      produce: '2021-10-12',
    },
    progress: [95, 100],
    due: '2021-10-12',
    since: 2,
  }),
  off('o07', '纳米碳酸钙项目', {
    lead: 'yuanqu',
    owner: '园区专员',
    start: 'continuing',
    chemical: true,
    total: 7_700,
    planned: 350,
    paid: 140,
    plan: built('2019-12-05', '2020-12-22', '2021-11-20'),
    actual: { sign: '2019-07-18', file: '2019-07-31', start: '2019-12-05', complete: '2020-12-22' },
    progress: [92, 96],
    due: '2021-11-20',
    since: 2,
  }),
  off('o08', '木塑板材项目', {
    lead: 'zhaoshang',
    owner: '项目专员三',
    start: 'continuing',
    total: 5_100,
    planned: 280,
    paid: 60,
    plan: built('2020-03-10', '2020-12-30', '2021-12-10'),
    actual: { sign: '2019-11-26', file: '2019-12-09', start: '2020-03-10', complete: '2020-12-30' },
    progress: [91, 94],
    due: '2021-12-10',
    since: 2,
    missed: [1],
  }),
]

const before = (key: string, name: string, own: Own) => sampleProject(key, name, 'year', { since: 2, ...own })

/** Two more of the year's 18 starts: begun before the campaign, on neither list. */
export const startedEarlier = [
  before('e01', '锂电辅材项目', {
    lead: 'jianshe',
    owner: '建设专员',
    start: 'continuing',
    chemical: true,
    total: 28_000,
    planned: 9_000,
    paid: 1_900,
    buildDays: 480,
    plan: built('2021-03-18', '2022-07-11', '2022-09-30'),
    actual: { sign: '2020-10-20', file: '2020-11-02', start: '2021-03-18' },
    progress: [38, 46],
    due: '2022-09-30',
  }),
  before('e02', '汽车内饰件项目', {
    lead: 'zhaoshang',
    owner: '项目专员二',
    start: 'continuing',
    total: 14_000,
    planned: 5_200,
    paid: 1_300,
    buildDays: 365,
    plan: built('2021-06-08', '2022-06-08', '2022-08-31'),
    actual: { sign: '2021-02-26', file: '2021-03-11', start: '2021-06-08' },
    progress: [26, 38],
    due: '2022-08-31',
  }),
]

const names = [
  '改性塑料粒子',
  '阀门铸件',
  '电子线路板',
  '工业滤布',
  '精密弹簧',
  '防火涂料',
  '液压油缸',
  '汽车滤清器',
  '日化包材',
  '变压器配件',
  '高强紧固件',
]

/** The year's 26 productions: eleven came before the campaign. Entered long after the fact, so all of it is 补录. */
export const producedEarlier = names.map((name, index) => {
  const month = String((index % 8) + 1).padStart(2, '0')
  return before(`d${String(index + 1).padStart(2, '0')}`, `${name}项目`, {
    lead: index % 3 === 0 ? 'yuanqu' : 'zhaoshang',
    owner: '项目专员一',
    start: 'continuing',
    total: 4_000 + index * 650,
    plan: built('2019-09-16', '2020-11-30', `2021-${month}-28`),
    actual: {
      sign: '2019-05-15',
      file: '2019-05-28',
      start: '2019-09-16',
      complete: '2020-11-25',
      produce: `2021-${month}-18`,
    },
    progress: [100, 100],
    due: `2021-${month}-28`,
  })
})
