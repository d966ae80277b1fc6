import { describe, expect, test } from 'vitest'
import { planFromSeed, seeds } from '../../server/campaign/seeds/index.ts'
import { spanOfCampaign } from '../../shared/calendar/campaign-day.ts'
import { CalendarDate } from '../../shared/calendar/date.ts'
import { CampaignId } from '../../shared/ids.ts'
import { Plan } from '../../shared/plan/plan.ts'
import { isRefusal } from '../../shared/refusal.ts'

const campaignId = CampaignId.parse('a-new-one')
const day = (text: string) => CalendarDate.parse(text)

function made(seed: string, dates: { from?: string; to?: string } = {}): Plan {
  const plan = planFromSeed(seed, {
    campaignId,
    ...(dates.from ? { from: day(dates.from) } : {}),
    ...(dates.to ? { to: day(dates.to) } : {}),
  })
  if (isRefusal(plan)) throw new Error(plan.refused)
  return plan
}

const target = (plan: Plan, id: string) => plan.targets.find(one => one.id === id)

describe('a campaign made from a seed', () => {
  test('keeps everything but its id when no dates are given', () => {
    for (const seed of seeds) {
      const own = seed.plan()
      expect(made(seed.id)).toEqual({ ...own, campaign: { ...own.campaign, id: campaignId } })
    }
  })

  test('[CAL-6] keeps its length when only a first day is given', () => {
    const span = spanOfCampaign(made('xuancheng', { from: '2022-09-23' }).campaign)
    expect(span).toEqual({ from: '2022-09-23', to: '2022-12-31' })
  })

  test('moves campaign targets with the campaign and annual ones with the year', () => {
    const plan = made('xuancheng', { from: '2022-09-01', to: '2022-11-30' })
    expect(target(plan, 'X1-10')?.period).toMatchObject({ from: '2022-09-01', to: '2022-11-30' })
    expect(target(plan, 'X1-06')?.period).toMatchObject({ from: '2022-01-01', to: '2022-12-31' })
  })

  test('moves phases of whole months as whole months', () => {
    const plan = made('cihu', { from: '2023-03-01' })
    expect(plan.phases.map(phase => [phase.from.date, phase.to.date, phase.to.precision])).toEqual([
      ['2023-03-31', '2023-04-30', 'month'],
      ['2023-05-31', '2024-02-29', 'month'],
      ['2024-03-31', '2024-03-31', 'month'],
    ])
  })

  test('gives phases days where they no longer are whole years', () => {
    const plan = made('tancheng', { from: '2021-07-01' })
    expect(plan.phases[1]).toMatchObject({
      from: { date: '2022-07-01', precision: 'day' },
      to: { date: '2023-06-30', precision: 'day' },
    })
  })

  test('moves the dates targets are due by', () => {
    expect(target(made('jinan', { from: '2021-01-01' }), 'J9-03')?.dueOn).toBe('2021-09-30')
    expect(target(made('tancheng', { from: '2023-01-01' }), 'T1-01')?.dueOn).toBe('2025-12-31')
    expect(target(made('tancheng', { from: '2023-01-01' }), 'T3-02')?.period).toMatchObject({
      from: '2024-01-01',
      to: '2024-12-31',
    })
  })

  test('leaves the number and dates of the document with the campaign it was issued for', () => {
    const { campaign } = made('xuancheng', { from: '2022-09-23' })
    expect(campaign.documentNumber).toBeUndefined()
    expect(campaign.issuedOn).toBeUndefined()
    expect(campaign.datesBasis).toContain('2021年9月23日')
  })

  test('is a plan, wherever it is moved', () => {
    for (const seed of seeds)
      for (const from of ['2024-02-29', '2021-12-31', '2023-01-01'])
        expect(Plan.safeParse(made(seed.id, { from })).error).toBeUndefined()
  })

  test('is refused when it would end before it begins, or has no such seed', () => {
    const dates = { campaignId, from: day('2022-09-23'), to: day('2022-09-01') }
    expect(planFromSeed('xuancheng', dates)).toMatchObject({ refused: 'bad-value' })
    expect(planFromSeed('nowhere', { campaignId })).toMatchObject({ refused: 'no-such-item' })
  })
})
