import { expect, test } from 'vitest'
import { settableClock } from '../../server/program/business-clock.ts'
import { startDayRollover } from '../../server/program/day-rollover.ts'
import type { CalendarDate, Instant } from '../../shared/calendar/date.ts'
import { CampaignId } from '../../shared/ids.ts'
import { refuse } from '../../shared/refusal.ts'

const shanghai = (text: string) => Date.parse(`${text}+08:00`) as Instant

/** A list of one campaign and a board that only writes down which days it was asked to end. */
function board(start: Instant) {
  const clock = settableClock(start)
  const asked: string[] = []
  let last: CalendarDate | null = null
  let closing = false
  const id = CampaignId.parse('xuancheng')
  const campaigns = {
    all: async () => [{ id }],
    lastRolled: async () => last,
    keepRolled: async (_id: CampaignId, day: CalendarDate) => {
      last = day
    },
  }
  const room = {
    view: async () => ({ plan: { campaign: { timeZone: 'Asia/Shanghai' } } }),
    rollDay: async (day: CalendarDate) => {
      if (closing) return refuse('unavailable')
      asked.push(day)
      return { seq: asked.length, ids: [] }
    },
  }
  const sealed: string[] = []
  const seal = async (_id: CampaignId, day: CalendarDate, midnight: Instant) => {
    sealed.push(`${day} ${new Date(midnight).toISOString()}`)
  }
  const failed = (error: unknown) => {
    throw error
  }
  const rollover = startDayRollover(campaigns, { open: async () => room }, { seal }, clock, failed)
  return { clock, asked, sealed, rollover, close: (yes: boolean) => (closing = yes) }
}

test('[CAL-2] a day is ended once, at the campaign’s own midnight and not before', async () => {
  const { clock, asked, rollover } = board(shanghai('2021-10-29T23:59:58'))
  await rollover.look()
  expect(asked).toEqual(['2021-10-28'])
  await rollover.look()
  clock.set(shanghai('2021-10-30T00:00:01'))
  await rollover.look()
  await rollover.look()
  expect(asked).toEqual(['2021-10-28', '2021-10-29'])
  await rollover.stop()
})

test('[LAMP-5] days slept through are made up for in order; one a closing board refused is asked again', async () => {
  const { clock, asked, rollover, close } = board(shanghai('2021-10-30T09:00:00'))
  await rollover.look()
  clock.set(shanghai('2021-11-02T08:00:00'))
  close(true)
  await rollover.look()
  expect(asked).toEqual(['2021-10-29'])
  close(false)
  await rollover.look()
  expect(asked).toEqual(['2021-10-29', '2021-10-30', '2021-10-31', '2021-11-01'])
  await rollover.stop()
})

test('[AUD-1] the journal is sealed at the campaign’s own midnight, whenever the look comes', async () => {
  const { sealed, rollover } = board(shanghai('2021-10-30T09:00:00'))
  await rollover.look()
  expect(sealed).toEqual(['2021-10-29 2021-10-29T16:00:00.000Z'])
  await rollover.stop()
})

test('two looks at once are one', async () => {
  const { asked, rollover } = board(shanghai('2021-10-30T09:00:00'))
  await Promise.all([rollover.look(), rollover.look(), rollover.look()])
  expect(asked).toEqual(['2021-10-29'])
  await rollover.stop()
})

test('[LAMP-5] a campaign whose board fails does not keep the others from ending their day', async () => {
  const clock = settableClock(shanghai('2021-10-30T09:00:00'))
  const asked: string[] = []
  const failures: unknown[] = []
  const broken = CampaignId.parse('broken')
  const campaigns = {
    all: async () => [{ id: broken }, { id: CampaignId.parse('xuancheng') }],
    lastRolled: async () => null,
    keepRolled: async () => {},
  }
  const open = async (id: CampaignId) => ({
    view: async () => {
      if (id === broken) throw new Error('the room has closed')
      return { plan: { campaign: { timeZone: 'Asia/Shanghai' } } }
    },
    rollDay: async (day: CalendarDate) => {
      asked.push(`${id} ${day}`)
      return { seq: 1, ids: [] }
    },
  })
  const rollover = startDayRollover(campaigns, { open }, { seal: async () => {} }, clock, error =>
    failures.push(error),
  )
  await rollover.look()
  await rollover.stop()
  expect(asked).toEqual(['xuancheng 2021-10-29'])
  expect(failures).toHaveLength(1)
})
