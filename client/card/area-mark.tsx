import type { Area } from '../../shared/plan/plan.ts'
import { Unclear } from './unclear.tsx'
import './area-mark.css'

/** A battle area's hue as a thin edge beside its name: the hue never fills, so it is never taken for a lamp. */
export function AreaMark(props: { area: Area | null | undefined; full?: boolean }) {
  if (!props.area) return <Unclear />
  return (
    <span className="area-mark" data-hue={props.area.hue} title={props.area.name}>
      <span className="area-mark-name">{props.full ? props.area.name : props.area.shortName}</span>
    </span>
  )
}
