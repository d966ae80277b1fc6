import type { Unit } from '../../shared/plan/plan.ts'
import { Unclear } from './unclear.tsx'

/** A unit by its short name, its full name on hover; 待明确 where there is none. */
export function UnitName(props: { unit: Unit | null | undefined; full?: boolean }) {
  if (!props.unit) return <Unclear />
  return <span title={props.unit.name}>{props.full ? props.unit.name : props.unit.shortName}</span>
}
