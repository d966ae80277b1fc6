import type { ReactNode } from 'react'
import './empty-state.css'
import { Icon, type IconName } from './icon.tsx'

export interface EmptyStateProps {
  title: ReactNode
  /** What to do next. */
  hint?: ReactNode | undefined
  action?: ReactNode | undefined
  icon?: IconName | undefined
}

/** Nothing here, a filter that hides all, an error, or no permission: what it is and what to do. */
export function EmptyState({ title, hint, action, icon = 'layers' }: EmptyStateProps) {
  return (
    <div className="ui-empty">
      <Icon name={icon} size={32} />
      <p className="ui-empty-title">{title}</p>
      {hint && <p className="ui-empty-hint">{hint}</p>}
      {action}
    </div>
  )
}
