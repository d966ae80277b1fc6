import type { ReactNode } from 'react'
import './visually-hidden.css'

/** Words for those who listen, not for those who look. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="ui-hidden">{children}</span>
}
