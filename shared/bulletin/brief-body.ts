import type { BoardView } from '../board/view.ts'
import { addressees } from './addressees.ts'
import type { BriefFacts, BriefLine } from './brief.ts'
import type { BulletinBlock, BulletinBody } from './bulletin.ts'
import { flagOf, periodTitle } from './bulletin-names.ts'
import { cutTo, monthDay, percent, share } from './figures.ts'
import { lampsInWords } from './overall.ts'

/** The morning brief in words: figures first, then whoever is named. */
export function briefBody(morning: BoardView, facts: BriefFacts): BulletinBody {
  return {
    flag: flagOf('brief', morning.plan.campaign),
    title: periodTitle('brief', { from: facts.day, to: facts.day }),
    ...addressees,
    blocks: [
      paragraph(dayWords(morning, facts)),
      paragraph(standingWords(facts)),
      ...changes(facts),
      ...lagging(facts),
      ...due(facts),
      ...returns(facts),
    ],
  }
}

const paragraph = (text: string): BulletinBlock => ({ kind: 'paragraph', text })
const heading = (text: string): BulletinBlock => ({ kind: 'heading', text })

function dayWords({ plan, today }: BoardView, facts: BriefFacts): string {
  const { name } = plan.campaign
  if (facts.dayOfCampaign === null) return `今日为${monthDay(today)}。`
  const left = facts.totalDays - facts.dayOfCampaign
  return `今日为${name}第${facts.dayOfCampaign}天（共${facts.totalDays}天），会战时间进度${percent((facts.dayOfCampaign / facts.totalDays) * 100)}（按天计），${left === 0 ? '为最后一天' : `剩余${left}天`}。`
}

const standingWords = ({ day, metrics }: BriefFacts): string =>
  `截至${monthDay(day)}24时，共有任务${metrics.cards}项，已完成${metrics.lamps.done}项，完成率${share(metrics.lamps.done, metrics.cards)}；${lampsInWords(metrics.lamps)}。`

/** Of each kind of change so many are named; the figure before says how many there are. */
const mostNamed = 5

function changes(facts: BriefFacts): BulletinBlock[] {
  const head = heading('昨日变化')
  if (facts.before === null) return [head, paragraph('首日建档，无可比之日。')]
  const kinds = changeKinds(facts).filter(([, lines]) => lines.length > 0)
  const day = monthDay(facts.day)
  if (kinds.length === 0) return [head, paragraph(`${day}任务、节点、进度和时限均无变化。`)]
  const sum = kinds.map(([name, lines, unit]) => `${name}${lines.length}${unit}`).join('，')
  return [
    head,
    paragraph(`${day}${sum}。`),
    ...list(kinds.flatMap(([name, lines]) => named(name, lines.slice(0, mostNamed)))),
  ]
}

function changeKinds(facts: BriefFacts): (readonly [string, readonly BriefLine[], string])[] {
  return [
    ['新增任务', facts.added, '项'],
    ['核验节点', facts.checked, '个'],
    ['变动阶段', facts.moved, '项'],
    ['全部完成', facts.completed, '项'],
    ['进度提高', facts.advanced, '项'],
    ['调整时限', facts.replanned, '项'],
    ['提出难点堵点', facts.problems, '个'],
  ]
}

function lagging({ newlyRed, overnight, recovered, metrics }: BriefFacts): BulletinBlock[] {
  const parts = [
    ...(newlyRed.length > 0 ? [`新增滞后${newlyRed.length}项`] : ['无新增滞后']),
    ...(recovered.length > 0 ? [`恢复${recovered.length}项`] : []),
    `24时滞后${metrics.lamps.red}项`,
  ]
  const midnight =
    overnight.length > 0 ? `今日零时因时限已过新增滞后${overnight.length}项。` : '今日零时无新增滞后。'
  return [
    heading('滞后情况'),
    paragraph(`昨日${parts.join('，')}。${midnight}`),
    ...list([
      ...named('新增滞后', newlyRed),
      ...named('今日零时新增滞后', overnight),
      ...named('恢复', recovered),
    ]),
  ]
}

function due({ dueThisWeek }: BriefFacts): BulletinBlock[] {
  const head = heading('本周到期')
  if (dueThisWeek.length === 0) return [head, paragraph('今日至周日无到期节点。')]
  return [
    head,
    {
      kind: 'table',
      caption: `今日至周日到期节点（${dueThisWeek.length}个）`,
      head: ['表内序号', '责任单位', '事项', '节点'],
      rows: dueThisWeek
        .slice(0, 300)
        .map(({ number, unit, title, note }) => [String(number), unit, cutTo(title, 120), cutTo(note, 120)]),
    },
  ]
}

function returns({ unreported, metrics }: BriefFacts): BulletinBlock[] {
  const head = heading('填报情况')
  if (unreported.length === 0) return [head, paragraph('各单位均已按时填报。')]
  const units = unreported.map(({ unit, cards }) => `${unit}${cards}项`).join('、')
  const sum = unreported.reduce((all, one) => all + one.cards, 0)
  return [
    head,
    paragraph(
      `未按时填报${sum}项：${units}。${sum === metrics.lamps.unreported ? '' : `（昨日24时为${metrics.lamps.unreported}项。）`}`,
    ),
  ]
}

const named = (kind: string, lines: readonly BriefLine[]): string[] =>
  lines.map(({ number, unit, title, note }) =>
    cutTo(`${kind}：第${number}项，${title}（${unit}）${note === '' ? '' : `，${note}`}。`, 600),
  )

const list = (items: readonly string[]): BulletinBlock[] =>
  items.length === 0 ? [] : [{ kind: 'items', items: items.slice(0, 120) }]
