import type { CommandInput } from '../../../../shared/board/command.ts'
import { StageId } from '../../../../shared/ids.ts'
import { type Beat, commandBeat, editBeat } from '../beat.ts'
import { date, when } from './trouble.ts'

type Asked = Extract<CommandInput, { type: 'card.request' }>

interface Question {
  readonly at: string
  readonly card: string
  readonly ask: Omit<Asked, 'type' | 'card' | 'reason'>
  readonly reason: string
  readonly decided?: {
    readonly at: string
    readonly by: string
    readonly approved: boolean
    readonly words: string
  }
}

/** What the desk asked of leaders: some said yes, one said no, one still waits. */
const questions: readonly Question[] = [
  {
    at: '10-19 11:00',
    card: 'c09',
    ask: { kind: 'side-state', side: 'suspended' },
    reason: '业主资金中断，现场已停工',
    decided: { at: '10-20 09:10', by: 'leader', approved: true, words: '同意停工，一周内拿出盘活方案' },
  },
  {
    at: '10-21 14:40',
    card: 't06',
    ask: { kind: 'side-state', side: 'withdrawn' },
    reason: '投资方调整布局，终止洽谈',
    decided: { at: '10-22 09:20', by: 'leader2', approved: true, words: '同意退出' },
  },
  {
    at: '10-20 15:10',
    card: 'o04',
    ask: { kind: 'leave-list', listId: 'out' },
    reason: '企业申请推后到明年开工',
    decided: { at: '10-22 09:30', by: 'leader2', approved: true, words: '同意调出清单，保留跟踪' },
  },
  {
    at: '10-20 15:30',
    card: 'c06',
    ask: { kind: 'lamp-override', lamp: 'yellow', until: date('11-12') },
    reason: '设备延期有客观原因，新节点已批准',
    decided: { at: '10-22 09:40', by: 'leader2', approved: true, words: '同意，按新节点调度' },
  },
  {
    at: '10-25 16:00',
    card: 's09',
    ask: { kind: 'lamp-override', lamp: 'yellow', until: date('11-10') },
    reason: '环评批复在办',
    decided: { at: '10-26 09:10', by: 'leader', approved: false, words: '不同意，按期限考核' },
  },
  {
    at: '10-28 10:30',
    card: 's08',
    ask: { kind: 'leave-list', listId: 'in' },
    reason: '供地手续预计年内难以完成',
  },
]

const requests: readonly Beat[] = questions.flatMap(({ at, card, ask, reason, decided }) => {
  const name = `${card}/request ${at}`
  const asked = commandBeat(
    when(at),
    'dispatch',
    names => ({ type: 'card.request', card: names.card(card), ...ask, reason: `（示例）${reason}` }),
    name,
  )
  if (!decided) return [asked]
  const answer = commandBeat(when(decided.at), decided.by, names => ({
    type: 'card.decide',
    card: names.card(card),
    requestId: names.made(name),
    approved: decided.approved,
    words: `（示例）${decided.words}`,
  }))
  return [asked, answer]
})

interface Rejected {
  readonly card: string
  readonly stage: string
  readonly by: string
  readonly claimedAt: string
  readonly returnedAt: string
  readonly reason: string
}

/** 退回: claims the desk did not find on site. */
const rejected: readonly Rejected[] = [
  {
    card: 's09',
    stage: 'start',
    by: 'jianshe',
    claimedAt: '10-22 16:50',
    returnedAt: '10-25 10:40',
    reason: '现场未见桩机进场，不符合开工口径',
  },
  {
    card: 'p03',
    stage: 'produce',
    by: 'zhaoshang',
    claimedAt: '10-20 17:10',
    returnedAt: '10-22 15:10',
    reason: '仅试机，未形成产品',
  },
]

const returned: readonly Beat[] = rejected.flatMap(({ card, stage, by, claimedAt, returnedAt, reason }) => {
  const stageId = StageId.parse(stage)
  return [
    editBeat(when(claimedAt), by, names => [
      { type: 'claim', card: names.card(card), stage: stageId, date: date(claimedAt.slice(0, 5)) },
    ]),
    commandBeat(when(returnedAt), 'dispatch', names => ({
      type: 'card.return-claim',
      card: names.card(card),
      stageId,
      reason: `（示例）${reason}`,
    })),
  ]
})

/** A card entered twice, found the same afternoon: it lies in the 回收站. */
const mistake: readonly Beat[] = [
  commandBeat(
    when('09-29 10:50'),
    'dispatch',
    () => ({
      type: 'card.create',
      title: '汽车线束生产项目（重复录入）（示例）',
      workflowId: 'investment',
      areaId: 'projects',
      patch: { leadUnitId: 'zhaoshang' },
      sample: true,
    }),
    'twice',
  ),
  commandBeat(when('09-29 15:05'), 'dispatch', names => ({
    type: 'card.delete',
    cards: [names.card('twice')],
    reason: '（示例）与已有卡片重复',
  })),
]

export const decisionStory: readonly Beat[] = [...requests, ...returned, ...mistake]
