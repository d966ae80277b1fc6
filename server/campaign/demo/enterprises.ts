import type { CardStory, StageName } from './card-story.ts'

const strategic = { where: '二(二)工业提级会战', text: '战略性新兴企业4家以上' }
const commerce = { where: '二(四)开放提档会战', text: '培育网销额超亿元电商企业1家' }

function firm(
  key: string,
  title: string,
  actual: Partial<Record<StageName, string>>,
  progress: [number, number],
  own: Partial<CardStory> = {},
): CardStory {
  return {
    key,
    title: `${title}（示例）`,
    workflow: 'enterprise',
    area: 'industry',
    measure: 'm5',
    lead: 'keji',
    support: ['jingfa'],
    leader: 'fenguan-gongye',
    owner: '科技专员',
    plan: { apply: ['2021-10-31', 60], recognise: ['2021-12-20', 100] },
    due: '2021-12-20',
    actual,
    progress,
    targets: ['X2-13'],
    source: strategic,
    sample: true,
    since: 2,
    ...own,
  }
}

/** Firms on their way into a register: counted one by one, none of them named by the plan. */
export const enterprises: readonly CardStory[] = [
  firm(
    'f01',
    '战新企业培育：新材料类',
    { survey: '2021-08-20', nurture: '2021-09-06', apply: '2021-09-28', recognise: '2021-10-19' },
    [50, 100],
    { due: '2021-10-31', photo: 'recognise' },
  ),
  firm(
    'f02',
    '战新企业培育：装备类',
    { survey: '2021-08-25', nurture: '2021-09-10', apply: '2021-10-14' },
    [35, 62],
    { unchecked: ['apply'] },
  ),
  firm('f03', '战新企业培育：节能环保类', { survey: '2021-09-02', nurture: '2021-09-27' }, [20, 38]),
  firm('f04', '战新企业培育：生物类', { survey: '2021-09-24' }, [8, 18], { missed: [1] }),
  firm('f05', '网销额超亿元电商企业培育', { survey: '2021-09-13', nurture: '2021-10-11' }, [15, 34], {
    area: 'openness',
    measure: 'm8',
    lead: 'jingfa',
    support: ['zhaoshang'],
    leader: 'fenguan-zhaoshang',
    targets: ['X4-12'],
    source: commerce,
  }),
]
