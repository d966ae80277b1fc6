import type { SeedParts } from '../assemble-plan.ts'

const battle = (
  id: string,
  hue: number,
  shortName: string,
  name: string,
  text: string,
): SeedParts['areas'][number] => ({
  id,
  name,
  shortName,
  hue,
  group: '专项推进小组',
  source: { where: '二、目标任务', text },
})

/** 「下设5个专项推进小组」: one for each battle is a reading; the text names neither the groups nor who leads them. */
export const areas: SeedParts['areas'] = [
  battle('projects', 0, '项目提速', '项目提速会战', '(一)项目提速会战'),
  battle('industry', 1, '工业提级', '工业提级会战', '(二)工业提级会战'),
  battle('platform', 2, '平台提质', '平台提质会战', '(三)平台提质会战'),
  battle('openness', 3, '开放提档', '开放提档会战', '(四)开放提档会战'),
  battle('party', 4, '党建提效', '党建提效攻坚', '(五)党建提效攻坚'),
]
