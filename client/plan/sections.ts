import type { PlanCollection } from '../../shared/plan/plan.ts'

/** The parts of the set-up page, in the order a plan is set up in, grouped as the list at the left shows them. */
export const sectionGroups = [
  { key: 'document', sections: ['head', 'areas', 'measures', 'targets', 'lists', 'phases'] },
  { key: 'people', sections: ['units', 'people'] },
  { key: 'rules', sections: ['workflows', 'clocks', 'rhythms', 'lamps', 'mechanisms'] },
  { key: 'work', sections: ['cards', 'bin'] },
] as const

export type Section = (typeof sectionGroups)[number]['sections'][number]

const sections: readonly Section[] = sectionGroups.flatMap(group => group.sections)

/** The section an address shows; an unknown one is the first. */
export const sectionOf = (name: string | null): Section =>
  sections.find(section => section === name) ?? 'head'

/** Collections a section lists; the others have forms of their own. Reports belong to the targets page. */
export type ListedCollection = Exclude<PlanCollection, 'reports'>
