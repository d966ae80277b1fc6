import { expect, test } from 'vitest'
import { settableClock } from '../../server/program/business-clock.ts'
import { watchReminders } from '../../server/program/reminder-watch.ts'
import type { Instant } from '../../shared/calendar/date.ts'
import { CampaignId } from '../../shared/ids.ts'
import { theOnlyNode } from '../support/leases.ts'

const moment = (text: string) => Date.parse(text) as Instant
const timeZone = 'Asia/Shanghai'

test('[SLIP-2] every campaign is asked at the start and once each local day; one that fails is asked again and keeps nobody waiting', async () => {
  const clock = settableClock(moment('2021-10-29T09:00:00+08:00'))
  const [broken, whole] = [CampaignId.parse('broken'), CampaignId.parse('whole')]
  const asked: string[] = []
  const failures: unknown[] = []
  let fails = true
  const watch = watchReminders(
    { all: async () => [{ id: broken }, { id: whole }] },
    clock,
    async id => {
      asked.push(`${id} ${clock.today(timeZone)}`)
      if (id === broken && fails) throw new Error('no board')
      return { timeZone, day: clock.today(timeZone) }
    },
    theOnlyNode,
    failure => void failures.push(failure),
  )
  await watch.look()
  await watch.look()
  expect(asked.splice(0)).toEqual(['broken 2021-10-29', 'whole 2021-10-29', 'broken 2021-10-29'])
  expect(failures).toHaveLength(2)
  fails = false
  clock.set(moment('2021-10-30T00:00:01+08:00'))
  await Promise.all([watch.look(), watch.look()])
  await watch.look()
  expect(asked).toEqual(['broken 2021-10-30', 'whole 2021-10-30'])
  await watch.stop()
})
