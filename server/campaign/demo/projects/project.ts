import type { CardStory, Planned, StageName } from '../card-story.ts'

type Own = Omit<CardStory, 'key' | 'title' | 'workflow' | 'area' | 'source' | 'sample' | 'since'> &
  Partial<Pick<CardStory, 'workflow' | 'since'>>

const where = '二(一)项目提速会战'
const clauses = {
  in: '清单内新开工项目14个、竣工10个、投产15个',
  out: '清单外新开工项目5个、投产3个',
  year: '招商引资项目开工18个,竣工6个,投产26个',
} as const

/** A project the plan counts without naming: its name is ours and says so. */
export function sampleProject(key: string, name: string, clause: keyof typeof clauses, own: Own): CardStory {
  return {
    workflow: 'investment',
    area: 'projects',
    measure: 'm1',
    support: ['jiantou', 'jingfa'].filter(unit => unit !== own.lead),
    leader: 'fenguan-xiangmu',
    since: 1,
    ...own,
    key,
    title: `${name}（示例）`,
    source: { where, text: clauses[clause] },
    sample: true,
    ...(clause === 'year' ? {} : { list: clause }),
  }
}

/** Planned shares of the whole work: a project that has just begun is a tenth done, one that is built nine tenths. */
export function built(start: string, complete: string, produce: string): Partial<Record<StageName, Planned>> {
  return { start: [start, 10], complete: [complete, 90], produce: [produce, 100] }
}
