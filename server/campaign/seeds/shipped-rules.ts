import type { PlanDraft } from './seed.ts'

export const defaultLamps: PlanDraft['lampRules'] = {
  preset: 'default',
  name: '默认',
  milestone: { warnWithinDays: 7, redAfterDaysLate: 1, warnWholeMonth: false },
  progress: { by: 'points', yellowFrom: 10, redAbove: 30 },
  returnWithinDays: 7,
}

export const shippedWorkflows: PlanDraft['workflows'] = []
