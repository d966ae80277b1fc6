import { Button, type ButtonProps } from './button.tsx'
import { classNames } from './class-names.ts'
import type { IconName } from './icon.tsx'

export interface IconButtonProps extends Omit<ButtonProps, 'icon' | 'children'> {
  label: string
  icon: IconName
}

/** A square button; its label is read aloud and shown as the browser's own hint. */
export function IconButton({ label, icon, kind = 'ghost', className, title, ...rest }: IconButtonProps) {
  return (
    <Button
      {...rest}
      kind={kind}
      icon={icon}
      aria-label={label}
      title={title ?? label}
      className={classNames('ui-button-square', className)}
    />
  )
}
