import './icon.css'
import { type IconName, iconPaths } from './icon-paths.ts'

export type { IconName }

/** Decoration beside words; a button that is only an icon is an `IconButton`, which carries the words. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg className="ui-icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path d={iconPaths[name]} />
    </svg>
  )
}
