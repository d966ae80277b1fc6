import type { CommandInput } from '../../../shared/board/command.ts'
import type { CalendarDate, PlanDate } from '../../../shared/calendar/date.ts'
import type { ListId, WorkflowId } from '../../../shared/ids.ts'
import type { CardFields } from '../../card/form/card-fields.ts'
import type { Complaints } from '../form/check-draft.ts'

/** A card before it is made. Only its title, class and area must be known; what else is missing is 待明确 (CARD-1). */
export interface NewCard {
  readonly fields: CardFields
  readonly workflowId: WorkflowId | null
  readonly startOn: PlanDate | null
  readonly due: PlanDate | null
  readonly plan: Readonly<Record<string, PlanDate>>
  readonly listIds: readonly ListId[]
  readonly sample: boolean
}

export const emptyCard: NewCard = {
  fields: {
    title: '',
    code: '',
    areaId: null,
    moreAreaIds: [],
    measureId: null,
    leadUnitId: null,
    supportUnitIds: [],
    leaderId: null,
    start: null,
    chemical: false,
    buildDays: null,
    investTotal: null,
    investPlanned: null,
  },
  workflowId: null,
  startOn: null,
  due: null,
  plan: {},
  listIds: [],
  sample: false,
}

export type CreateCommand = Extract<CommandInput, { type: 'card.create' }>
export type CheckedCard =
  | { readonly ok: true; readonly command: CreateCommand }
  | { readonly ok: false; readonly complaints: Complaints }

/** The command that makes it: what was left empty is not sent, and membership of a list begins today (CARD-6). */
export function createCommand(card: NewCard, today: CalendarDate): CheckedCard {
  const { title, areaId, ...rest } = card.fields
  const complaints: Record<string, { key: string }> = {}
  if (title.trim() === '') complaints.title = { key: 'required' }
  if (card.workflowId === null) complaints.workflowId = { key: 'required' }
  if (areaId === null) complaints.areaId = { key: 'required' }
  if (card.startOn && card.due && card.startOn.date > card.due.date) complaints.due = { key: 'endsBefore' }
  if (areaId === null || card.workflowId === null || Object.keys(complaints).length > 0)
    return { ok: false, complaints }
  const said = Object.entries({ ...rest, startOn: card.startOn }).filter(([, value]) => isSaid(value))
  return {
    ok: true,
    command: {
      type: 'card.create',
      title: title.trim(),
      workflowId: card.workflowId,
      areaId,
      patch: Object.fromEntries(said),
      due: card.due,
      plan: Object.fromEntries(Object.entries(card.plan).map(([stage, date]) => [stage, { date }])),
      lists: card.listIds.map(listId => ({ listId, from: today })),
      sample: card.sample,
    },
  }
}

const isSaid = (value: unknown): boolean =>
  value !== null && value !== '' && value !== false && !(Array.isArray(value) && value.length === 0)
