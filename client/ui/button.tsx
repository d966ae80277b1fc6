import type { ComponentProps } from 'react'
import './button.css'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'

export interface ButtonProps extends ComponentProps<'button'> {
  kind?: 'primary' | 'plain' | 'ghost' | 'danger' | undefined
  size?: 'm' | 's' | undefined
  icon?: IconName | undefined
}

/** One primary button a screen; everything else is plain or ghost. Never submits a form unless told to. */
export function Button({
  kind = 'plain',
  size = 'm',
  icon,
  type = 'button',
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={classNames('ui-button', `ui-button-${kind}`, `ui-button-${size}`, className)}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}
