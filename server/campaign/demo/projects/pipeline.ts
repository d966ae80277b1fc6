import type { CardStory, Planned, StageName } from '../card-story.ts'

const source = { where: '二(四)开放提档会战', text: '引进新建5000万元以上项目18个以上' }
type Dates = Partial<Record<StageName, string>>

function lead(
  key: string,
  name: string,
  total: number,
  actual: Dates,
  plan: Partial<Record<StageName, Planned>>,
  own: Partial<CardStory> = {},
): CardStory {
  return {
    key,
    title: `${name}项目（示例）`,
    workflow: 'investment',
    area: 'openness',
    more: ['projects'],
    measure: 'm8',
    lead: 'zhaoshang',
    support: ['jingfa'],
    leader: 'fenguan-zhaoshang',
    owner: '招商专员',
    start: 'new',
    total,
    actual,
    plan,
    progress: [0, 4],
    source,
    sample: true,
    since: 2,
    ...own,
  }
}

/** What 招商局 is talking about and has signed: the campaign's 签约 figures are counted from these. */
export const pipeline: readonly CardStory[] = [
  lead(
    't01',
    '车规级传感器',
    32_000,
    { talk: '2021-08-30', sign: '2021-10-19' },
    { sign: ['2021-10-20', 2], file: ['2021-11-02', 5], start: ['2022-01-31', 10] },
  ),
  lead(
    't02',
    '高端香料',
    16_000,
    { talk: '2021-08-10', sign: '2021-09-29' },
    { sign: ['2021-09-30', 2], start: ['2022-03-31', 10] },
    { chemical: true },
  ),
  lead(
    't03',
    '航空紧固件',
    8_500,
    { talk: '2021-09-06', sign: '2021-10-15', file: '2021-10-26' },
    { sign: ['2021-10-15', 2], start: ['2022-01-20', 10] },
    { unchecked: ['file'] },
  ),
  lead(
    't04',
    '新型显示材料',
    110_000,
    { talk: '2021-09-02' },
    { sign: ['2021-10-20', 2], file: ['2021-11-19', 5] },
    { chemical: true },
  ),
  lead('t05', '氢能装备', 45_000, { talk: '2021-09-26' }, { sign: ['2021-12-10', 2] }),
  lead(
    't06',
    '动力电池回收',
    20_000,
    { talk: '2021-08-20' },
    { sign: ['2021-10-20', 2] },
    { progress: [0, 1] },
  ),
  lead(
    't07',
    '工业软件园',
    6_000,
    { talk: '2021-10-11' },
    { sign: ['2021-11-30', 2] },
    { since: 19, missed: [1] },
  ),
  lead(
    't08',
    '冷轧型材',
    5_200,
    { sign: '2021-10-08', talk: '2021-08-18' },
    { sign: ['2021-10-08', 2], start: ['2022-01-15', 10] },
  ),
  lead(
    't09',
    '特种气体',
    13_000,
    {},
    { talk: ['2021-11-10', 1], sign: ['2021-12-20', 2] },
    { chemical: true, since: 26 },
  ),
  lead('t10', '智能家电配套', 9_000, { talk: '2021-09-15' }, { sign: ['2021-11-20', 2] }),
]
