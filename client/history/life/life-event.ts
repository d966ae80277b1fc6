import type { Instant } from '../../../shared/calendar/date.ts'

/** In the order of the chips above the list. */
export const lifeKinds = [
  'created',
  'stage',
  'replan',
  'lamp',
  'return',
  'problem',
  'decision',
  'slip',
  'evidence',
  'edit',
  'deleted',
] as const
export type LifeKind = (typeof lifeKinds)[number]

/** Something that happened to a card, as the list says it. */
export interface LifeEvent {
  readonly key: string
  readonly kind: LifeKind
  /** Of what time alone brought, the midnight that ended the day. */
  readonly at: Instant
  readonly title: string
  readonly before: string
  readonly after: string
  /** Empty: nobody did it, the day did. */
  readonly who: string
}
