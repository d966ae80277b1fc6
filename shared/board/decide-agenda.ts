import { buildAgenda } from '../meeting/build-agenda.ts'
import type { AgendaItem } from '../meeting/fields.ts'
import { meetingLimits } from '../meeting/limits.ts'
import type { AgendaItemView, MeetingView } from '../meeting/view.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import type { CommandOf, Decided, Deciding } from './decision.ts'
import { createDraft } from './decision-draft.ts'
import { given } from './given.ts'
import { meetingFor, unsigned } from './meeting-for.ts'
import { badItem, badPeople, badSubject } from './meeting-references.ts'
import { orderBetween } from './order.ts'
import { sameJson } from './same-json.ts'

/**
 * MEET-2: the agenda by rule once more, until the meeting opens. A built item about the same thing keeps its id and with it its notes;
 * what somebody wrote or changed stays as it is, and so does whatever has notes.
 */
export function decideRebuild(at: Deciding, command: CommandOf<'meeting.rebuild'>): Decided {
  const meeting = meetingFor(at, command.meeting, 'arrange', ['planned'])
  if (isRefusal(meeting)) return meeting
  const draft = createDraft(at)
  const left = new Set(meeting.items)
  for (const built of buildAgenda(at.view(), meeting)) {
    const standing = findSame(left, built)
    if (standing) left.delete(standing)
    if (!standing) draft.meet(meeting.id, `item:${at.newId()}`, built)
    else if (standing.built) draft.meet(meeting.id, `item:${standing.id}`, built)
  }
  for (const item of left)
    if (item.built && !inUse(meeting, item)) draft.meet(meeting.id, `item:${item.id}`, undefined)
  return draft.decided()
}

function findSame(items: Iterable<AgendaItemView>, built: AgendaItem): AgendaItemView | null {
  for (const item of items)
    if (item.section === built.section && sameJson(item.subject, built.subject)) return item
  return null
}

/** A new item at the end of its section, or one changed; whoever changes a built item takes it over from the rule. */
export function decidePutItem(at: Deciding, command: CommandOf<'meeting.put-item'>): Decided {
  const meeting = meetingFor(at, command.meeting, 'arrange', unsigned)
  if (isRefusal(meeting)) return meeting
  const wrong = badItem(meeting, command.item)
  if (wrong) return wrong
  const patch = given(command.patch)
  const known = meeting.items.find(({ id }) => id === command.item)
  const item = known ? { ...withoutView(known), ...patch, built: false } : newItem(meeting, patch)
  if (isRefusal(item)) return item
  const unfit = badPeople(at.plan, [item]) ?? (patch.subject ? badSubject(at.view(), patch.subject) : null)
  if (unfit) return unfit
  const changed = Object.entries(patch).some(
    ([key, value]) => !sameJson(known?.[key as keyof typeof patch], value),
  )
  const draft = createDraft(at)
  const id = known?.id ?? at.newId()
  if (changed) draft.meet(meeting.id, `item:${id}`, item)
  if (!known) draft.made(id)
  return draft.decided()
}

const withoutView = ({ id: _, note: __, ...item }: AgendaItemView): AgendaItem => item

function newItem(meeting: MeetingView, patch: Partial<AgendaItem>): AgendaItem | Refusal {
  const { section, title = '' } = patch
  if (!section) return refuse('bad-value', { field: 'section' })
  if (title.trim() === '') return refuse('bad-value', { field: 'title' })
  const limit = meetingLimits.items
  if (meeting.items.length >= limit) return refuse('too-large', { limit })
  const last = meeting.items.findLast(item => item.section === section)
  const order = orderBetween(last?.order ?? null, null)
  return {
    order,
    unitId: null,
    minutes: 5,
    subject: { kind: 'none' },
    ...patch,
    section,
    title,
    built: false,
  }
}

/** Notes would go with their item, and decisions would lose theirs: such an item stays. */
export function decideRemoveItem(at: Deciding, command: CommandOf<'meeting.remove-item'>): Decided {
  const meeting = meetingFor(at, command.meeting, 'arrange', unsigned)
  if (isRefusal(meeting)) return meeting
  const item = meeting.items.find(({ id }) => id === command.item)
  if (!item) return refuse('no-such-item', { collection: 'items', id: command.item })
  if (inUse(meeting, item)) return refuse('still-in-use', { item: item.id })
  const draft = createDraft(at)
  draft.meet(meeting.id, `item:${item.id}`, undefined)
  return draft.decided()
}

const inUse = ({ decisions }: MeetingView, { id, note }: AgendaItemView): boolean =>
  note.trim() !== '' || decisions.some(({ itemId, state }) => itemId === id && state !== 'withdrawn')
