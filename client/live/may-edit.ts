import { mayWrite } from '../../shared/access/matrix.ts'
import type { Member } from '../../shared/access/member.ts'
import type { Edit } from '../../shared/board/edit.ts'
import type { CardView } from '../../shared/board/view.ts'
import type { FieldKind } from '../../shared/card/fields.ts'

/** Whether the matrix lets this member make this edit. Asked before it is made, so that nothing has to be taken back. */
export function mayEdit(member: Member, edit: Edit, card: CardView): boolean {
  const { leadUnitId, supportUnitIds } = card
  const closed = card.deletedAt !== null || card.side?.state === 'withdrawn'
  return fieldsOf(edit).every(field =>
    mayWrite(member, 'edit', field, { leadUnitId, supportUnitIds, closed }),
  )
}

function fieldsOf(edit: Edit): readonly FieldKind[] {
  if (edit.type === 'move') return ['stage', 'order']
  return [edit.type === 'text' ? edit.field : edit.type]
}
