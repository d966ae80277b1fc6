import type { z } from 'zod'
import type { Plan } from '../../../shared/plan/plan.ts'

export type SeedId = 'xuancheng' | 'cihu' | 'jinan' | 'luan' | 'tancheng'

/** A plan as it is written in a seed folder: plain strings for ids and dates, checked when the plan is assembled. */
export type PlanDraft = z.input<typeof Plan>

/** One of the five real plan documents, read item by item; `sources/<id>.txt` holds the text every clause is quoted from. */
export interface Seed {
  readonly id: SeedId
  readonly name: string
  plan(): Plan
}
