import { expect, test } from 'vitest'
import { settableClock } from '../../server/program/business-clock.ts'
import { startDayRollover } from '../../server/program/day-rollover.ts'
import type { CalendarDate, Instant } from '../../shared/calendar/date.ts'
import { CampaignId, type CardId } from '../../shared/ids.ts'
import { refuse } from '../../shared/refusal.ts'
import type { SnapshotFacts } from '../../shared/snapshot/snapshot.ts'
import { theOnlyNode } from '../support/leases.ts'

const shanghai = (text: string) => Date.parse(`${text}+08:00`) as Instant

const xuancheng = CampaignId.parse('xuancheng')

/** A list of one campaign that began on 2021-10-28, and a board that only writes down what it was asked for. */
function board(start: Instant) {
  const clock = settableClock(start)
  const asked: string[] = []
  const steps: string[] = []
  let kept: CalendarDate[] = []
  let last: CalendarDate | null = null
  let closing = false
  let dies: string | null = null
  const step = (name: string, day: CalendarDate) => {
    if (dies === name) throw new Error(`stopped before ${name}`)
    steps.push(`${name} ${day}`)
  }
  const campaigns = {
    all: async () => [{ id: xuancheng }],
    lastRolled: async () => last,
    keepRolled: async (_id: CampaignId, day: CalendarDate) => {
      step('done', day)
      last = day
    },
  }
  const room = {
    view: async () => ({ plan: { campaign: { timeZone: 'Asia/Shanghai' } } }),
    rollDay: async (day: CalendarDate) => {
      if (closing) return refuse('unavailable')
      step('roll', day)
      asked.push(day)
      return { seq: asked.length, ids: [] }
    },
  }
  const sealed: string[] = []
  const seal = async (_id: CampaignId, day: CalendarDate, midnight: Instant) => {
    step('seal', day)
    sealed.push(`${day} ${new Date(midnight).toISOString()}`)
  }
  const snapshots = {
    store: { list: async () => kept.map(day => ({ day }) as SnapshotFacts) },
    past: { first: async () => ({ epoch: 'e', seq: 1, at: shanghai('2021-10-28T09:00:00') }) },
    days: () => ({
      async take(day: CalendarDate) {
        step('take', day)
        kept = [...kept, day]
        return new Set<CardId>()
      },
      dispose: async () => {},
    }),
  }
  const parts = {
    campaigns,
    boards: { open: async () => room },
    seals: { seal },
    snapshots,
    leases: theOnlyNode,
  }
  const failures: unknown[] = []
  const rollover = startDayRollover(parts, clock, error => failures.push(error))
  return {
    clock,
    asked,
    steps,
    sealed,
    failures,
    rollover,
    close: (yes: boolean) => (closing = yes),
    dieBefore: (name: string | null) => (dies = name),
    rolled: (day: CalendarDate) => (last = day),
  }
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
  expect(asked).toEqual(['2021-10-28', '2021-10-29'])
  close(false)
  await rollover.look()
  expect(asked).toEqual(['2021-10-28', '2021-10-29', '2021-10-30', '2021-10-31', '2021-11-01'])
  await rollover.stop()
})

test('[AUD-1] the journal is sealed at the campaign’s own midnight, whenever the look comes', async () => {
  const { sealed, rollover } = board(shanghai('2021-10-30T09:00:00'))
  await rollover.look()
  expect(sealed.at(-1)).toBe('2021-10-29 2021-10-29T16:00:00.000Z')
  await rollover.stop()
})

test('two looks at once are one', async () => {
  const { asked, rollover } = board(shanghai('2021-10-30T09:00:00'))
  await Promise.all([rollover.look(), rollover.look(), rollover.look()])
  expect(asked).toEqual(['2021-10-28', '2021-10-29'])
  await rollover.stop()
})

test('[SNAP-1] a day is sealed, then kept, then its lamps are counted', async () => {
  const { steps, rollover } = board(shanghai('2021-10-30T09:00:00'))
  await rollover.look()
  expect(steps).toEqual(
    ['2021-10-28', '2021-10-29'].flatMap(day => ['seal', 'take', 'roll', 'done'].map(act => `${act} ${day}`)),
  )
  await rollover.stop()
})

test.each(['seal', 'take', 'roll', 'done'])(
  '[SNAP-1] stopped before «%s», the next look goes on, and every day is kept and counted',
  async name => {
    const { steps, failures, rollover, dieBefore } = board(shanghai('2021-10-30T09:00:00'))
    dieBefore(name)
    await rollover.look()
    expect(failures).toHaveLength(1)
    dieBefore(null)
    await rollover.look()
    for (const act of ['seal', 'take', 'roll', 'done'])
      for (const day of ['2021-10-28', '2021-10-29']) expect(steps).toContain(`${act} ${day}`)
    const [done] = [steps.length]
    await rollover.look()
    expect(steps).toHaveLength(done)
    await rollover.stop()
  },
)

test('[SNAP-1] days that were counted before days were kept are kept now, and not counted again', async () => {
  const { steps, asked, rollover, rolled } = board(shanghai('2021-10-31T09:00:00'))
  rolled('2021-10-29' as CalendarDate)
  await rollover.look()
  expect(steps.filter(step => step.startsWith('take'))).toHaveLength(3)
  expect(asked).toEqual(['2021-10-30'])
  await rollover.stop()
})

test('[LAMP-5] a campaign whose board fails does not keep the others from ending their day', async () => {
  const clock = settableClock(shanghai('2021-10-30T09:00:00'))
  const asked: string[] = []
  const failures: unknown[] = []
  const broken = CampaignId.parse('broken')
  const campaigns = {
    all: async () => [{ id: broken }, { id: xuancheng }],
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
  const snapshots = {
    store: { list: async () => [] },
    past: { first: async () => ({ epoch: 'e', seq: 1, at: shanghai('2021-10-29T09:00:00') }) },
    days: () => ({ take: async () => new Set<CardId>(), dispose: async () => {} }),
  }
  const parts = {
    campaigns,
    boards: { open },
    seals: { seal: async () => {} },
    snapshots,
    leases: theOnlyNode,
  }
  const rollover = startDayRollover(parts, clock, error => failures.push(error))
  await rollover.look()
  await rollover.stop()
  expect(asked).toEqual(['xuancheng 2021-10-29'])
  expect(failures).toHaveLength(1)
})
