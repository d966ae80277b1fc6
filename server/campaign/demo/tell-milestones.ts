import type { Edit } from '../../../shared/board/edit.ts'
import { addDays } from '../../../shared/calendar/arithmetic.ts'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import { StageId } from '../../../shared/ids.ts'
import { type Beat, commandBeat, editBeat, type Names } from './beat.ts'
import { type CardStory, type StageName, stagesOf } from './card-story.ts'
import { dayDate, moment, nextWorkday } from './demo-days.ts'
import { pick } from './random.ts'
import { samplePhoto } from './sample-photo.ts'
import { keeperOf, verifierOf } from './who-writes.ts'

/** Stages somebody answers for with a date; the rest are only columns a card is moved to. */
const claimed = new Set<StageName>([
  'sign',
  'file',
  'approve',
  'start',
  'complete',
  'produce',
  'apply',
  'recognise',
  'finished',
])
/** The last day on which the desk verified anything before visitors arrive. */
const lastCheck = '2021-10-28' as CalendarDate

interface Reached {
  readonly stage: StageName
  readonly on: CalendarDate
  /** The working day it was entered on: never before the card was on the board. */
  readonly entered: CalendarDate
}

/** How a card went through its stages: moves and claims by its unit, evidence, checks by the desk. */
export function tellMilestones(card: CardStory, order: string): Beat[] {
  const days = Map.groupBy(reachedBy(card), reached => reached.entered)
  return [...days].flatMap(([entered, reached]) => [
    editBeat(moment(entered, enteringHour(card, entered)), keeperOf(card.lead), names =>
      entriesOf(card, reached, order, names),
    ),
    ...reached.flatMap(one => (claimed.has(one.stage) ? tellCheck(card, one) : [])),
  ])
}

function reachedBy(card: CardStory): Reached[] {
  const first = dayDate(card.since)
  return stagesOf[card.workflow].flatMap(stage => {
    const on = card.actual?.[stage] as CalendarDate | undefined
    return on ? [{ stage, on, entered: nextWorkday(on < first ? first : on) }] : []
  })
}

function enteringHour(card: CardStory, entered: CalendarDate): string {
  if (entered === dayDate(card.since)) return pick(card.key, ['15:10', '15:40', '16:15'])
  return pick(card.key, ['16:20', '16:45', '17:05'])
}

function entriesOf(card: CardStory, reached: readonly Reached[], order: string, names: Names): Edit[] {
  const id = names.card(card.key)
  const claims = reached
    .filter(one => claimed.has(one.stage))
    .map(one => ({ type: 'claim' as const, card: id, stage: StageId.parse(one.stage), date: one.on }))
  const last = reached.at(-1)
  const first = reached.every(one => one.entered === dayDate(card.since))
  const progress =
    last?.stage === stagesOf[card.workflow].at(-1) ? 100 : first ? (card.progress?.[0] ?? null) : null
  return [
    ...claims,
    ...(last ? [{ type: 'move' as const, card: id, stage: StageId.parse(last.stage), order }] : []),
    ...(first && card.owner ? [{ type: 'owner' as const, card: id, value: card.owner }] : []),
    ...(progress === null ? [] : [{ type: 'progress' as const, card: id, value: progress }]),
  ]
}

/** A photograph where the story has one, and the check some working days later; what is still unchecked waits for visitors. */
function tellCheck(card: CardStory, { stage, on, entered }: Reached): Beat[] {
  const { key, lead } = card
  const photo = card.photo === stage
  const evidence = `${key}/photo`
  const taken: Beat[] = photo
    ? [
        {
          at: moment(entered, '17:20'),
          by: keeperOf(lead),
          made: [evidence],
          act: { kind: 'attach', card: key, file: () => samplePhoto(card, stage, on) },
        },
      ]
    : []
  const checkedOn = checkDay(card, entered)
  if (card.unchecked?.includes(stage) || !checkedOn) return taken
  const words = on < dayDate(card.since) ? '按台账原始资料补录核对（示例）' : '现场核实（示例）'
  return [
    ...taken,
    commandBeat(moment(checkedOn, pick(key, ['10:20', '10:50', '11:20'])), verifierOf(lead), names => ({
      type: 'card.verify',
      card: names.card(key),
      stageId: stage,
      date: on,
      words,
      evidenceIds: photo ? [names.made(evidence)] : [],
    })),
  ]
}

function checkDay(card: CardStory, entered: CalendarDate): CalendarDate | null {
  const after = pick(`${card.key}/check`, [1, 1, 2, 3])
  const day = nextWorkday(addDays(entered, after))
  if (day <= lastCheck) return day
  return entered < lastCheck ? lastCheck : null
}
