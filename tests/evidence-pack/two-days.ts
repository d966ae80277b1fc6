import { seeds } from '../../server/campaign/seeds/index.ts'
import type { Member } from '../../shared/access/member.ts'
import type { CalendarDate, Instant } from '../../shared/calendar/date.ts'
import type { CardId, UnitId } from '../../shared/ids.ts'
import { openServer, type TestServer } from '../support/server.ts'

const shanghai = (text: string) => Date.parse(`${text}+08:00`) as Instant
const on = (date: string) => ({ date: date as CalendarDate, precision: 'day' as const })

/** The demo's people on a board of three cards, two of them late; two days have ended and are sealed. */
export function openTwoDays(): Promise<TestServer> {
  return openServer({
    demo: true,
    async buildDemo(host) {
      const plan = seeds.find(seed => seed.id === 'xuancheng')?.plan()
      if (!plan) throw new Error('no seed')
      host.setNow(shanghai('2021-10-08T09:00:00'))
      const room = await host.openRoom(plan)
      const dispatch: Member = {
        userId: host.userId('dispatch'),
        name: '建投中心调度员',
        roles: ['dispatch'],
        unitIds: ['jiantou' as UnitId],
      }
      const create = async (title: string, leadUnitId: string, due: string) => {
        const answer = await room.run(
          {
            type: 'card.create',
            title,
            workflowId: 'task',
            areaId: 'projects',
            patch: { leadUnitId },
            due: on(due),
          } as Parameters<typeof room.run>[0],
          dispatch,
          `create-${due}-${title}`,
        )
        if (!('ids' in answer)) throw new Error(answer.refused)
        return answer.ids[0] as CardId
      }
      await create('=示例滞后任务<甲>', 'zhaoshang', '2021-10-05')
      await create('示例滞后任务乙', 'jianshe', '2021-10-06')
      await create('示例按期任务丙', 'keji', '2021-12-20')
      await room.rollDay('2021-10-08' as CalendarDate)
      host.setNow(shanghai('2021-10-09T10:00:00'))
      await create('示例滞后任务丁', 'keji', '2021-10-07')
      await room.rollDay('2021-10-09' as CalendarDate)
      host.setNow(shanghai('2021-10-10T09:00:00'))
      await create('快照之后的任务', 'keji', '2021-10-07')
      host.finish(shanghai('2021-10-10T09:30:00'))
    },
  })
}
