import * as Y from 'yjs'
import type { Member, Role } from '../../shared/access/member.ts'
import { cardMap, cardsOf } from '../../shared/board/document.ts'
import { createCardMap, genesisOf } from '../../shared/board/genesis.ts'
import { ordersBetween } from '../../shared/board/order.ts'
import { CalendarDate, Instant, type PlanDate } from '../../shared/calendar/date.ts'
import type { Actor } from '../../shared/card/fields.ts'
import { CardId, StageId, UnitId, UserId } from '../../shared/ids.ts'
import { Plan } from '../../shared/plan/plan.ts'
import type { TargetInput } from '../../shared/target/target.ts'

/** Small, complete boards for tests: say only what the test is about, the builders make the rest. */

export const date = (text: string): CalendarDate => CalendarDate.parse(text)
export const instant = (text: string): Instant => Instant.parse(Date.parse(text))
export const day = (text: string): PlanDate => ({ date: date(text), precision: 'day' })
export const cardId = (text: string): CardId => CardId.parse(text)
export const stageId = (text: string): StageId => StageId.parse(text)
export const unitId = (text: string): UnitId => UnitId.parse(text)

/** Day 37 of 100. */
export const today = date('2021-10-29')
export const now = instant('2021-10-29T09:00:00+08:00')

const stages = (
  ...rows: readonly (readonly [id: string, name: string, percent: number | null, column?: boolean])[]
) =>
  rows.map(([id, name, percent, column = true], at) => ({
    id,
    name,
    column,
    final: at === rows.length - 1,
    ...(percent === null ? {} : { percent }),
  }))

const unit = (id: string, order: number, name: string, shortName: string) => ({
  id,
  order,
  name,
  shortName,
  level: 'zone',
  group: false,
  memberIds: [],
  outside: false,
})

const source = { where: '示例', text: '示例条文' }

const target = (
  id: string,
  order: number,
  patch: Omit<TargetInput, 'id' | 'order' | 'source'>,
): TargetInput => ({ id, order, source, ...patch })

const smallPlan = {
  campaign: {
    id: 'demo',
    name: '百日会战',
    fullName: '百日会战（示例）',
    issuer: '示例管委会',
    from: { date: '2021-09-23', precision: 'day' },
    to: { date: '2021-12-31', precision: 'day' },
    timeZone: 'Asia/Shanghai',
  },
  phases: [],
  areas: [
    { id: 'invest', order: 1, name: '招商引资会战', shortName: '招商', hue: 0 },
    { id: 'build', order: 2, name: '项目建设会战', shortName: '项目', hue: 1 },
    { id: 'party', order: 3, name: '党建引领会战', shortName: '党建', hue: 2 },
  ],
  measures: [
    {
      id: 'm1',
      order: 1,
      number: '（一）',
      name: '抓招商',
      areaIds: ['invest'],
      areaBasis: 'stated',
      assignment: { leadUnitId: 'zs', supportUnitIds: ['js'], open: false },
      source,
    },
  ],
  units: [
    unit('zs', 1, '招商局', '招商'),
    unit('js', 2, '建设局', '建设'),
    unit('jt', 3, '建投中心', '建投'),
    unit('jg', 4, '纪工委', '纪检'),
  ],
  people: [
    {
      id: 'p1',
      order: 1,
      name: '主要领导',
      post: '主要领导',
      leader: true,
      sample: true,
    },
    { id: 'p2', order: 2, name: '分管领导（工业）', post: '分管领导', leader: true, sample: true },
  ],
  lists: [
    { id: 'in', order: 1, name: '清单内', family: '清单' },
    { id: 'out', order: 2, name: '清单外', family: '清单' },
  ],
  workflows: [
    {
      id: 'invest',
      order: 1,
      name: '招商引资',
      stages: stages(
        ['plan', '谋划', 0],
        ['talk', '在谈', 5],
        ['sign', '签约', 20],
        ['file', '备案', 35],
        ['start', '开工', 55],
        ['finish', '竣工', 90],
        ['entry', '入统', null, false],
        ['operate', '投产', 100],
      ),
    },
    {
      id: 'work',
      order: 2,
      name: '工作任务',
      stages: stages(['todo', '未启动', 0], ['doing', '推进中', 50], ['done', '已完成', 100]),
    },
  ],
  clocks: [
    {
      id: 'c1',
      order: 1,
      workflowId: 'invest',
      from: 'sign',
      to: 'file',
      length: { unit: 'days', count: 14 },
      only: 'all',
    },
    {
      id: 'c2',
      order: 2,
      workflowId: 'invest',
      from: 'file',
      to: 'start',
      length: { unit: 'months', count: 3 },
      only: 'all',
    },
    {
      id: 'c3',
      order: 3,
      workflowId: 'invest',
      from: 'file',
      to: 'start',
      length: { unit: 'months', count: 6 },
      only: 'chemical',
    },
    {
      id: 'c4',
      order: 4,
      workflowId: 'invest',
      from: 'start',
      to: 'finish',
      length: { unit: 'per-card' },
      only: 'all',
    },
  ],
  rhythms: [{ id: 'r1', order: 1, name: '周填报', every: 'week', kind: 'return', scope: {}, weekday: 5 }],
  mechanisms: [],
  targets: [
    target('t-sign', 1, {
      areaId: 'invest',
      indicator: '新签约项目',
      kind: 'increment',
      period: {
        scope: 'campaign',
        from: '2021-09-23',
        to: '2021-12-31',
        stated: true,
      },
      op: 'at-least',
      strength: 'plain',
      value: 10,
      unit: '个',
      measurement: { by: 'cards', stageId: 'sign', where: { workflowIds: ['invest'] } },
    }),
    target('t-start-in', 2, {
      areaId: 'invest',
      indicator: '新开工项目（清单内）',
      kind: 'increment',
      period: {
        scope: 'campaign',
        from: '2021-09-23',
        to: '2021-12-31',
        stated: true,
      },
      listId: 'in',
      op: 'at-least',
      strength: 'ensure',
      value: 4,
      unit: '个',
      measurement: {
        by: 'cards',
        stageId: 'start',
        where: { listId: 'in', start: 'new' },
      },
    }),
    target('t-money', 3, {
      areaId: 'build',
      indicator: '完成固定资产投资',
      kind: 'increment',
      period: { scope: 'year', from: '2021-01-01', to: '2021-12-31', stated: true },
      op: 'more-than',
      strength: 'plain',
      value: 12,
      unit: '亿元',
      measurement: { by: 'money', moneyUnit: '亿元', where: {} },
    }),
    target('t-growth', 4, {
      areaId: 'build',
      indicator: '规上工业增加值增速',
      kind: 'growth',
      period: { scope: 'year', from: '2021-01-01', to: '2021-12-31', stated: true },
      op: 'at-least',
      strength: 'plain',
      value: 9.5,
      stretch: { value: 10, strength: 'strive' },
      unit: '%',
      measurement: { by: 'reported' },
      reporting: { unitId: 'js', every: 'month' },
    }),
  ],
  reports: [],
  lampRules: {
    preset: 'default',
    name: '默认',
    milestone: { warnWithinDays: 7, redAfterDaysLate: 1, warnWholeMonth: false },
    progress: { by: 'points', yellowFrom: 10, redAbove: 30 },
    returnWithinDays: 7,
  },
}

/** A plan of three areas, four units, two workflows with 宣城's clocks, four targets of different kinds. */
export function buildPlan(patch: Readonly<Record<string, unknown>> = {}): Plan {
  return Plan.parse({ ...structuredClone(smallPlan), ...patch })
}

/** A board with the small plan and nothing on it. */
export function buildBoard(plan: Plan = buildPlan()): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, genesisOf(plan))
  return doc
}

/** Fields of a whole, ordinary 招商 card of 招商局, supported by 建设局, signed and verified, due to be filed. */
export const ordinaryCard = {
  code: '2021-341802-04-01-000001',
  title: '精密铸件项目（示例）',
  areaId: 'invest',
  moreAreaIds: [],
  measureId: 'm1',
  workflowId: 'invest',
  chemical: false,
  start: 'new',
  lists: [{ listId: 'in', from: '2021-09-23' }],
  leadUnitId: 'zs',
  supportUnitIds: ['js'],
  leaderId: 'p1',
  stage: 'sign',
  order: 'a0',
  owner: '示例责任人',
  startOn: { date: '2021-09-23', precision: 'day' },
  due: { date: '2021-12-31', precision: 'day' },
  baselineDue: { date: '2021-12-31', precision: 'day' },
  progress: 20,
  investTotal: { amount: 5, unit: '亿元' },
  targetIds: [],
  sample: true,
  createdAt: instant('2021-09-23T09:00:00+08:00'),
  'plan:sign': { date: { date: '2021-10-15', precision: 'day' } },
  'base:sign': { date: '2021-10-15', precision: 'day' },
  'claim:sign': '2021-10-12',
}

/** Puts a card on a board, as the server would; a key given as undefined is left out. */
export function addCard(
  doc: Y.Doc,
  id: string,
  patch: Readonly<Record<string, unknown>> = {},
  texts: { form?: string; notes?: string } = {},
): CardId {
  cardsOf(doc).set(id, createCardMap({ ...ordinaryCard, ...patch }, texts))
  return cardId(id)
}

/** A board of `count` ordinary cards spread over areas, units, stages and dates, always the same ones. */
export function buildCrowdedBoard(count: number, plan: Plan = buildPlan()): Y.Doc {
  const doc = buildBoard(plan)
  const orders = ordersBetween(null, null, count)
  doc.transact(() => {
    for (let at = 0; at < count; at++) addCard(doc, `k${at}`, crowdedCard(at, orders[at] ?? 'a0'))
  })
  return doc
}

const lineup = {
  areas: ['invest', 'build', 'party'],
  units: ['zs', 'js', 'jt', 'jg'],
  stages: ['plan', 'talk', 'sign', 'file', 'start', 'finish'],
}
const pick = <T>(from: readonly T[], at: number): T => from[at % from.length] as T
const october = (at: number) => `2021-1${at % 3}-${String((at % 28) + 1).padStart(2, '0')}`

function crowdedCard(at: number, order: string): Record<string, unknown> {
  const stage = at % lineup.stages.length
  return {
    code: `示例-${at}`,
    title: `示例项目 ${at}`,
    areaId: pick(lineup.areas, at),
    leadUnitId: pick(lineup.units, at),
    supportUnitIds: [pick(lineup.units, at + 1)],
    stage: pick(lineup.stages, stage),
    order,
    progress: (at * 7) % 101,
    lists: [{ listId: at % 3 === 0 ? 'out' : 'in', from: '2021-09-23' }],
    'plan:sign': { date: day(october(at)) },
    'plan:start': { date: day(october(at + 5)) },
    'claim:sign': stage >= 2 ? '2021-10-08' : undefined,
    'check:sign': stage >= 3 ? verification('2021-10-08') : undefined,
    'claim:start': stage >= 4 ? '2021-10-20' : undefined,
    'money:r1':
      at % 2 === 0 ? { amount: 100, unit: '万元', on: '2021-10-10', ...by(actorOf('jt')) } : undefined,
  }
}

const by = (actor: Actor) => ({ by: actor, at: now })
const verification = (on: string) => ({ date: on, words: '现场核实', evidenceIds: [], ...by(actorOf('jt')) })

/** The map of a card that must be there. */
export function cardOf(doc: Y.Doc, id: string): Y.Map<unknown> {
  const card = cardMap(doc, cardId(id))
  if (!card) throw new Error(`no card ${id} on this board`)
  return card
}

export function buildMember(roles: readonly Role[], units: readonly string[] = []): Member {
  const name = roles.join('+') || 'nobody'
  return {
    userId: UserId.parse(`u-${[...roles, ...units].join('-') || 'nobody'}`),
    name,
    roles: [...roles],
    unitIds: units.map(unitId),
  }
}

/** The actor the server would write for this member. */
export function actorFor(member: Member): Actor {
  const unit = member.unitIds[0]
  return { userId: member.userId, name: member.name, ...(unit ? { unitId: unit } : {}) }
}

const actorOf = (unit: string): Actor => actorFor(buildMember(['unit'], [unit]))

/** The people of most tests: dispatch sits in 建投中心, which also leads cards of its own. */
export const people = {
  leader: buildMember(['leader']),
  dispatch: buildMember(['dispatch'], ['jt']),
  lead: buildMember(['unit'], ['zs']),
  support: buildMember(['unit'], ['js']),
  stranger: buildMember(['unit'], ['jg']),
  inspector: buildMember(['inspector'], ['jg']),
  screen: buildMember(['screen']),
  nobody: buildMember([]),
} as const

/** Ids in a row, the same in every run. */
export function counter(prefix = 'n'): () => string {
  let made = 0
  return () => `${prefix}${++made}`
}
