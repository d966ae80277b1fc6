import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'
import './tag.css'
import { IconButton } from './icon-button.tsx'
import { useUiWords } from './words.ts'

export interface TagProps {
  children: ReactNode
  tone?: 'plain' | 'outline' | 'brand' | 'alert' | undefined
  icon?: IconName | undefined
  title?: string | undefined
  onRemove?: (() => void) | undefined
}

/** A word in a box. `alert` is for what is late or was sent back; lamp colours are for lamps. */
export function Tag({ children, tone = 'plain', icon, title, onRemove }: TagProps) {
  const words = useUiWords()
  return (
    <span className={classNames('ui-tag', `ui-tag-${tone}`)} title={title}>
      {icon && <Icon name={icon} size={12} />}
      {children}
      {onRemove && (
        <IconButton
          label={words.remove(typeof children === 'string' ? children : '')}
          icon="close"
          size="s"
          className="ui-tag-remove"
          onClick={onRemove}
        />
      )}
    </span>
  )
}
