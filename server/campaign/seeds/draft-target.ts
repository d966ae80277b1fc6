import type { TargetInput } from '../../../shared/target/target.ts'

type Period = TargetInput['period']
type Measurement = TargetInput['measurement']
type CardFilter = Extract<Measurement, { by: 'cards' }>['where']
type Reporting = NonNullable<TargetInput['reporting']>

/** What one target says of itself; the rest comes from the place in the document it stands in. */
type TargetDraft = Omit<
  TargetInput,
  'order' | 'source' | 'strength' | 'measurement' | 'period' | 'besideIds'
> & {
  readonly text: string
  readonly where?: string
  readonly period?: Period
  readonly strength?: TargetInput['strength']
  readonly measurement?: Measurement
}

/** Targets of one passage: same place, area, period and reporting duty unless a target says otherwise. */
interface Passage {
  readonly where: string
  readonly period: Period
  readonly areaId?: string
  readonly measureIds?: string[]
  readonly reporting?: Reporting
}

export function targetsOf(passage: Passage, drafts: readonly TargetDraft[]): Omit<TargetInput, 'order'>[] {
  const { where: passageWhere, ...shared } = passage
  return drafts.map(({ text, where = passageWhere, ...own }) => ({
    strength: 'plain' as const,
    measurement: reported,
    ...shared,
    ...own,
    source: { where, text },
  }))
}

/** Entered by hand: nothing on the board adds up to it. */
export const reported: Measurement = { by: 'reported' }

export const byCards = (stageId: string, where: CardFilter = {}): Measurement => ({
  by: 'cards',
  stageId,
  where,
})

/** Counts only cards that name the target: the text speaks of particular projects. */
export const byLinkedCards = (stageId: string): Measurement => byCards(stageId, { linkedOnly: true })

export const byMoney = (
  moneyUnit: Extract<Measurement, { by: 'money' }>['moneyUnit'],
  where: Extract<Measurement, { by: 'money' }>['where'] = {},
): Measurement => ({ by: 'money', moneyUnit, where })

/** The calendar year the text means; `stated` is false where it has no scope word of its own. */
export const annual = (year: number, stated = true): Period => ({
  scope: 'annual',
  from: `${year}-01-01`,
  to: `${year}-12-31`,
  stated,
})
