import type { PlanView } from '../../../shared/board/view.ts'
import type { Target } from '../../../shared/target/target.ts'
import { aimWords } from '../../card/words/figure-words.ts'
import { periodWords } from '../../card/words/period-words.ts'
import type { Saying } from '../form/field.ts'
import { listing } from './listing.ts'
import { namesOf, unitNames } from './names.ts'
import { targetForm } from './target-form.ts'

export const targets = listing('targets', {
  columns: [
    ['areaId', 84],
    ['period', 112],
    ['aim', 140],
    ['measuredBy', 82],
    ['reportingUnit', 126],
  ],
  clauses: true,
  name: target => `${target.id}　${target.indicator}`,
  depth: (target, at) => depthOf(target, at.plan),
  cells: (target, at) => [
    namesOf(at, at.plan.areas, [target.areaId]),
    periodWords(at.t, target, at.plan),
    aimWords(at.t, target),
    at.t(`plan:choice.measuredShort.${target.measurement.by}`),
    reportingWords(target, at),
  ],
  blank: ({ campaign }) => ({
    kind: 'increment',
    op: 'at-least',
    strength: 'plain',
    better: 'higher',
    period: { scope: 'campaign', from: campaign.from.date, to: campaign.to.date, stated: true },
    measurement: { by: 'reported' },
    reporting: { every: 'month' },
  }),
  form: targetForm,
})

function reportingWords({ reporting }: Target, at: Saying): string {
  const unit = unitNames(at, [reporting.unitId])
  const every = at.t(`plan:choice.every.${reporting.every}`)
  return unit ? at.t('plan:reportedBy', { unit, every }) : every
}

/** How far under its parents a 其中 stands; a ring of parents stops where it closes. */
function depthOf(target: Target, plan: PlanView): number {
  const seen = new Set<string>([target.id])
  let depth = 0
  for (let parent = target.parentId; parent && !seen.has(parent); depth++) {
    seen.add(parent)
    const above = plan.targets.find(one => one.id === parent)
    parent = above?.parentId
  }
  return depth
}
