import { describe, expect, test } from 'vitest'
import { demoPlan } from '../../server/campaign/demo/build-demo.ts'
import type { CardStory, StageName } from '../../server/campaign/demo/card-story.ts'
import { arrival, isWorkday } from '../../server/campaign/demo/demo-days.ts'
import { otherCampaigns } from '../../server/campaign/demo/others/other-campaigns.ts'
import { storyCards } from '../../server/campaign/demo/story-cards.ts'
import { tellStory } from '../../server/campaign/demo/tell-story.ts'
import { CalendarDate } from '../../shared/calendar/date.ts'
import { healed, sourceText } from '../seeds/source-text.ts'

const plan = demoPlan('xuancheng')
const every: readonly (readonly [string, CardStory])[] = [
  ...storyCards.map(card => ['xuancheng', card] as const),
  ...otherCampaigns.flatMap(({ seed, cards }) => cards.map(card => [seed, card] as const)),
]

describe('the cards of the demo', () => {
  test('are about 120 in 宣城, and 12 to 20 in each of the others', () => {
    expect(storyCards.length).toBeGreaterThanOrEqual(115)
    expect(storyCards.length).toBeLessThanOrEqual(140)
    for (const { cards } of otherCampaigns) {
      expect(cards.length).toBeGreaterThanOrEqual(12)
      expect(cards.length).toBeLessThanOrEqual(20)
    }
  })

  test('say 示例 in their title exactly when the plan does not name them', () => {
    for (const [, { sample, title }] of every) expect(title.endsWith('（示例）'), title).toBe(sample)
  })

  test('quote their plan word for word', () => {
    const lost = every
      .filter(([seed, { source }]) => !sourceText(seed).includes(healed.get(source.text) ?? source.text))
      .map(([seed, { key }]) => `${seed}/${key}`)
    expect(lost).toEqual([])
  })

  test('the plan names every word of a card that is not a sample', () => {
    const text = sourceText('xuancheng')
    for (const name of [
      '申兰华色材',
      '英特颜料',
      '晶瑞新材料',
      '立讯精密',
      '千缘模具',
      '博瑞特热能',
      '热电联产',
      '科技创新中心',
      '污水尾管',
    ]) {
      expect(text).toContain(name)
      expect(
        storyCards.some(card => !card.sample && card.title.includes(name)),
        name,
      ).toBe(true)
    }
  })

  test('every one of the nine measures has cards', () => {
    const measures = new Set(storyCards.map(card => card.measure))
    for (const { id } of plan.measures) expect(measures).toContain(id)
  })

  test('of eight platform tasks two are named and six are 待明确', () => {
    const eight = storyCards.filter(card => card.targets?.includes('X3-13'))
    expect(eight).toHaveLength(8)
    expect(eight.filter(card => card.title.includes('待明确'))).toHaveLength(6)
    expect(eight.filter(card => card.lead === null && card.due === undefined)).toHaveLength(6)
  })

  test('every target of 党建 is work of somebody', () => {
    const linked = new Set(storyCards.flatMap(card => card.targets ?? []))
    for (const target of plan.targets.filter(one => one.areaId === 'party'))
      expect(linked).toContain(target.id)
  })

  test('together they are the work the plan counts: in-list 14, 10 and 15, off-list 5 and 3', () => {
    const listed = (list: string) => storyCards.filter(card => card.list === list)
    const isNew = (card: CardStory) => card.start === 'new'
    expect(listed('in').filter(isNew)).toHaveLength(14)
    expect(listed('in').filter(card => falls(card, 'complete', '2021-09-23'))).toHaveLength(10)
    expect(listed('in').filter(card => falls(card, 'produce', '2021-09-23'))).toHaveLength(15)
    expect(listed('out').filter(isNew)).toHaveLength(5)
    expect(listed('out').filter(card => falls(card, 'produce', '2021-09-23'))).toHaveLength(3)
  })

  test('政府性投资 3, 3 and 3; 招商引资 18 starts and 26 productions in the year', () => {
    const projects = storyCards.filter(card => card.area === 'projects')
    const count = (workflow: string, stage: StageName) =>
      projects.filter(card => card.workflow === workflow && falls(card, stage, '2021-01-01')).length
    expect([
      count('government', 'start'),
      count('government', 'complete'),
      count('government', 'produce'),
    ]).toEqual([3, 3, 3])
    expect([count('investment', 'start'), count('investment', 'produce')]).toEqual([18, 26])
  })
})

/** Whether a stage is planned to be reached from a day to the end of the year. */
function falls(card: CardStory, stage: StageName, from: string): boolean {
  const on = card.plan?.[stage]?.[0] ?? ''
  return on >= from && on <= '2021-12-31'
}

describe('the story of 36 days', () => {
  const beats = tellStory(plan)
  const local = (at: number) => new Date(at + 8 * 3_600_000).toISOString()

  test('happens in order, in working hours of working days, and before visitors arrive', () => {
    for (const [index, { at }] of beats.entries()) {
      expect(at).toBeGreaterThanOrEqual(beats[index - 1]?.at ?? 0)
      expect(at).toBeLessThan(arrival)
      const [date = '', time = ''] = local(at).split('T')
      expect(isWorkday(CalendarDate.parse(date)), date).toBe(true)
      expect(time >= '08:00' && time < '18:00', `${date} ${time}`).toBe(true)
    }
  })

  test('has something on every working day from day 1 to the morning of day 37', () => {
    const days = new Set(beats.map(beat => local(beat.at).slice(0, 10)))
    for (let at = Date.parse('2021-09-23'); at <= Date.parse('2021-10-29'); at += 86_400_000) {
      const date = CalendarDate.parse(new Date(at).toISOString().slice(0, 10))
      if (isWorkday(date)) expect(days, date).toContain(date)
    }
  })

  test('is the same story every time', () => {
    const told = (one: typeof beats) => one.map(beat => [beat.at, beat.by, beat.act.kind, beat.made])
    expect(told(tellStory(demoPlan('xuancheng')))).toEqual(told(beats))
  })
})
