import type { ReactNode } from 'react'
import type { CardView } from '../../../shared/board/view.ts'
import { FieldPeople } from './field-people.tsx'
import './field-frame.css'
import { LostNotice } from './lost-notice.tsx'

/**
 * One field of the card: its name, who else is in it now, and what somebody has just replaced (KAN-5). `field` is the key
 * in the document; the panel tells the others when this person is in it.
 */
export function FieldFrame(props: {
  card: CardView
  field: string
  label: string
  wide?: boolean
  children: ReactNode
}) {
  return (
    <div className="card-field" data-field={props.field} data-wide={props.wide || undefined}>
      <div className="card-field-name">{props.label}</div>
      <div className="card-field-value">{props.children}</div>
      <FieldPeople card={props.card.id} field={props.field} />
      <LostNotice card={props.card} field={props.field} />
    </div>
  )
}
