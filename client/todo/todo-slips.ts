import type { Member } from '../../shared/access/member.ts'
import type { Slip } from '../../shared/slip/slip.ts'
import { answeringRole } from '../../shared/slip/slip-parties.ts'
import { waitingSlips } from '../slip/desk-slips.ts'
import type { DaysTo } from './days-to.ts'
import type { TodoItem } from './todo-item.ts'

export const slipItems = (slips: readonly Slip[], member: Member, daysTo: DaysTo): readonly TodoItem[] =>
  waitingSlips(slips, member).map(({ slip, wait, due }) => ({
    key: `slip ${slip.id}`,
    kind: 'slip',
    what: wait,
    title: slip.title,
    note: slip.number ?? '',
    unitId: answeringRole(member, slip) ? null : slip.unitId,
    due,
    daysLeft: daysTo(due),
    to: `slip/${slip.id}`,
    card: null,
  }))
