import type { PlanDraft } from './seed.ts'

type UnitDraft = Omit<PlanDraft['units'][number], 'order'>
type Level = UnitDraft['level']
type Assignment = PlanDraft['measures'][number]['assignment']

/** A unit as the document names it. `shortName` is for narrow columns and only differs where the name is long. */
export function unit(id: string, name: string, level: Level, more: Partial<UnitDraft> = {}): UnitDraft {
  return { id, name, shortName: name, level, group: false, memberIds: [], outside: false, ...more }
}

/** 「各乡镇」 and its kin: a name for several; `memberIds` only where the text names them. */
export const unitGroup = (id: string, name: string, level: Level, more: Partial<UnitDraft> = {}): UnitDraft =>
  unit(id, name, level, { group: true, ...more })

/** 「责任部门:A、B、C等」: the first named leads by custom, which the text does not say (推定). */
export function firstLeads([lead, ...support]: readonly string[], open: boolean): Assignment {
  return { ...(lead ? { leadUnitId: lead, leadBasis: 'inferred' } : {}), supportUnitIds: support, open }
}

/** 「牵头部门:A;配合部门:B、C」. */
export const statedLead = (leadUnitId: string, supportUnitIds: string[]): Assignment => ({
  leadUnitId,
  leadBasis: 'stated',
  supportUnitIds,
  open: false,
})

/** The text names no unit: legal, and shown as 待明确. */
export const nobodyNamed: Assignment = { supportUnitIds: [], open: false }
