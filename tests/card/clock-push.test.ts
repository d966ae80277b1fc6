import { expect, test } from 'vitest'
import { clockPushes } from '../../shared/card/clock-push.ts'
import { stageIds } from '../../shared/card/workflows.ts'
import type { StageId } from '../../shared/ids.ts'
import { oneCard, plan as planned } from '../gantt/a-map.ts'
import { cardIn } from '../kanban/cards.ts'
import { day } from '../support/build-board.ts'

type Case = readonly [
  name: string,
  patch: Readonly<Record<string, unknown>>,
  moved: Readonly<Record<string, string>>,
  pushes: readonly string[],
]

const cases: readonly Case[] = [
  [
    'a filing put off by five days puts off what is due three months after it, past the end of the campaign',
    {},
    { file: '2021-10-30' },
    ['file→start 2022-01-25⇒2022-01-30 past the end'],
  ],
  [
    'a filing brought forward brings the start forward',
    {},
    { file: '2021-08-20' },
    ['file→start 2022-01-25⇒2021-11-20 before its plan'],
  ],
  [
    'a chain goes on where the milestone between has no date of its own',
    {
      'check:sign': undefined,
      'plan:sign': planned('2021-10-11'),
      'plan:file': undefined,
      'plan:start': undefined,
    },
    { sign: '2021-10-21' },
    ['sign→file 2021-10-25⇒2021-11-04', 'file→start 2022-01-25⇒2022-02-04 past the end'],
  ],
  [
    'a planned date between holds the chain',
    { 'check:sign': undefined, 'plan:sign': planned('2021-10-11') },
    { sign: '2021-10-21' },
    ['sign→file 2021-10-25⇒2021-11-04'],
  ],
  [
    '化工 counts half a year',
    { chemical: true },
    { file: '2021-10-30' },
    ['file→start 2022-04-25⇒2022-04-30 past the end'],
  ],
  [
    'the end of building follows its start by the card’s own days',
    { buildDays: 10 },
    { start: '2021-12-05' },
    ['start→complete 2021-12-10⇒2021-12-15'],
  ],
  ['a start that nothing counts from pushes nothing', {}, { start: '2021-12-05' }, []],
  ['what is reached is pushed by nobody', { 'claim:start': '2021-10-28' }, { file: '2021-10-30' }, []],
  ['nothing moved, nothing pushed', {}, {}, []],
]

test.each(cases)('[GANTT-3] [CARD-3] %s', (_, patch, moved, pushes) => {
  const view = oneCard(patch)
  const change = {
    plan: new Map(Object.entries(moved).map(([stage, date]) => [stageIdOf(stage), day(date)])),
  }
  const said = clockPushes(cardIn(view, 'one'), view.plan, change).map(push =>
    [
      `${push.from}→${push.stage.id} ${push.was}⇒${push.due}`,
      ...(push.pastEnd ? ['past the end'] : []),
      ...(push.beforePlan ? ['before its plan'] : []),
    ].join(' '),
  )
  expect(said).toEqual(pushes)
})

const stageIdOf = (stage: string): StageId => {
  const found = Object.values(stageIds).find(id => id === stage)
  if (!found) throw new Error(`no stage ${stage}`)
  return found
}
