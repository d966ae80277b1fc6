import type { CardStory } from '../card-story.ts'
import { done, going, tasksOf } from './task.ts'

const text = '重点完成集中供热、污水处理等8项平台提质任务'
const eight = tasksOf({
  area: 'platform',
  measure: 'm7',
  where: '二(三)平台提质会战',
  leader: 'fenguan-pingtai',
  since: 19,
})
const targets = ['X3-13']

/** Eight tasks, of which the plan names two; the other six wait for their names, units and dates. */
export const platformEight: readonly CardStory[] = [
  eight('x3-heat', '平台提质任务1：集中供热', 'jianshe', text, {
    ...done('2021-10-11', '2021-10-27', 55),
    due: '2021-12-31',
    unchecked: ['finished'],
    targets,
    support: ['gaoxintou'],
    owner: '建设专员',
    form: '供热管线完成调试',
    photo: 'finished',
  }),
  eight('x3-sewage', '平台提质任务2：污水处理', 'jianshe', text, {
    ...going('2021-10-11', 20, 41),
    targets,
    support: ['huanbao'],
    owner: '建设专员',
    form: '设备进场安装',
  }),
  ...[3, 4, 5, 6, 7, 8].map(number =>
    eight(`x3-open${number}`, `平台提质任务${number}（待明确）`, null, text, {
      targets,
      startOn: undefined,
      due: undefined,
    }),
  ),
]
