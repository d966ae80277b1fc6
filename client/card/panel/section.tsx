import type { ReactNode } from 'react'
import './section.css'

/** A part of the card with its name, a count, and what one can do there. `id` is where the jump links go. */
export function Section(props: {
  id: string
  title: string
  count?: number
  action?: ReactNode
  children: ReactNode
}) {
  return (
    <section className="card-section" id={`card-${props.id}`} aria-labelledby={`card-${props.id}-title`}>
      <header className="card-section-head">
        <h3 id={`card-${props.id}-title`} tabIndex={-1}>
          {props.title}
          {props.count !== undefined && props.count > 0 && (
            <span className="card-section-count num">{props.count}</span>
          )}
        </h3>
        {props.action}
      </header>
      {props.children}
    </section>
  )
}
