import * as Y from 'yjs'
import type { z } from 'zod'
import type { StageEntry } from '../card/entries.ts'
import {
  type Family,
  type FieldKind,
  type families,
  type PlainField,
  parseCardKey,
  plainFields,
  type TextField,
} from '../card/fields.ts'
import type { CardId, StageId } from '../ids.ts'
import { acceptAtAGlance } from './accept-at-a-glance.ts'

/** Families that say something about one stage; what they hold is gathered by stage. */
const stageFamilies = ['plan', 'base', 'claim', 'stamp', 'check'] as const
type StageFamily = (typeof stageFamilies)[number]
type Gathering = Exclude<Family, StageFamily>

export type PlainValues = { [F in PlainField]: z.infer<(typeof plainFields)[F]> | undefined }
export type Gathered = { [F in Gathering]?: Map<string, z.infer<(typeof families)[F]>> }

/** What a card's map holds, parsed once a key and kept until that key changes; the projector owns and rewrites it. */
export interface CardRecord {
  readonly id: CardId
  readonly plain: PlainValues
  readonly texts: { [F in TextField]?: string }
  /** Replaced, never changed, once the card has been read: what was derived from it may still hold it. */
  stages: ReadonlyMap<StageId, StageEntry>
  readonly gathered: Gathered
  /** Keys whose value no schema accepts; they count as absent. */
  faults: ReadonlySet<string>
}

/** Every record has every property, so that the engine sees one shape. */
const nothingPlain = Object.fromEntries(
  Object.keys(plainFields).map(field => [field, undefined]),
) as PlainValues
const noFaults: ReadonlySet<string> = new Set()

export function readCard(id: CardId, map: Y.Map<unknown>): CardRecord {
  const stages = new Map<StageId, StageDraft>()
  const record: CardRecord = {
    id,
    plain: { ...nothingPlain },
    texts: {},
    stages,
    gathered: {},
    faults: noFaults,
  }
  map.forEach((value, key) => {
    readKey(record, stages, key, value)
  })
  return record
}

/** Reads again only these keys of the card. */
export function rereadCard(record: CardRecord, map: Y.Map<unknown>, keys: Iterable<string>): void {
  const stages = new Map<StageId, StageDraft>()
  for (const [id, entry] of record.stages) stages.set(id, { ...noStage, ...entry })
  for (const key of keys) {
    forgetKey(record, stages, key)
    if (map.has(key)) readKey(record, stages, key, map.get(key))
  }
  record.stages = stages
}

type StageDraft = { -readonly [K in StageFamily]: StageEntry[K] }
const noStage: StageDraft = {
  plan: undefined,
  base: undefined,
  claim: undefined,
  stamp: undefined,
  check: undefined,
}

function readKey(record: CardRecord, stages: Map<StageId, StageDraft>, key: string, value: unknown): void {
  const known = knownKey(key)
  const accepted = known ? accept(known, value) : unfit
  if (!known || accepted === unfit) mark(record, key)
  else if (known.schema === null) record.texts[known.field as TextField] = accepted as string
  else keep(record, stages, known, accepted)
}

const unfit = Symbol('a value no schema accepts')

function accept({ field, schema }: Known, value: unknown): unknown {
  if (schema === null) return value instanceof Y.Text ? value.toString() : unfit
  if (acceptAtAGlance(field, value)) return value
  const parsed = schema.safeParse(value)
  return parsed.success ? parsed.data : unfit
}

function keep(
  record: CardRecord,
  stages: Map<StageId, StageDraft>,
  { field, id }: { readonly field: FieldKind; readonly id: string | null },
  value: unknown,
): void {
  if (id === null) (record.plain as Record<string, unknown>)[field] = value
  else if (!isStageFamily(field)) gatheredIn(record, field as Gathering).set(id, value)
  else if (value !== null) (stageIn(stages, id as StageId) as Record<StageFamily, unknown>)[field] = value
}

function stageIn(stages: Map<StageId, StageDraft>, id: StageId): StageDraft {
  const found = stages.get(id)
  if (found) return found
  const made = { ...noStage }
  stages.set(id, made)
  return made
}

function forgetKey(record: CardRecord, stages: Map<StageId, StageDraft>, key: string): void {
  if (record.faults.has(key)) record.faults = new Set([...record.faults].filter(fault => fault !== key))
  const known = knownKey(key)
  if (!known) return
  const { field, id } = known
  if (known.schema === null) delete record.texts[field as TextField]
  else if (id === null) record.plain[field as PlainField] = undefined
  else if (!isStageFamily(field)) record.gathered[field as Gathering]?.delete(id)
  else forgetStage(stages, id as StageId, field)
}

/** A stage nothing is said about any more is not there, as if the card had been read anew. */
function forgetStage(stages: Map<StageId, StageDraft>, id: StageId, field: StageFamily): void {
  const entry = stages.get(id)
  if (!entry) return
  entry[field] = undefined
  if (stageFamilies.every(family => entry[family] === undefined)) stages.delete(id)
}

function mark(record: CardRecord, key: string): void {
  record.faults = new Set([...record.faults, key])
}

const isStageFamily = (field: FieldKind): field is StageFamily => stageFamily.has(field)
const stageFamily: ReadonlySet<FieldKind> = new Set(stageFamilies)

/** The one place where a family's name and the type of its values part: both come from the same registry. */
function gatheredIn(record: CardRecord, family: Gathering): Map<string, unknown> {
  const gathered = record.gathered as Record<string, Map<string, unknown>>
  const found = gathered[family]
  if (found) return found
  const made = new Map<string, unknown>()
  gathered[family] = made
  return made
}

type Known = NonNullable<ReturnType<typeof parseCardKey>>

/** Most keys of a board are the same few hundred; the rest are read as they come, so that strangers cannot fill the memory. */
const keysRemembered = 2000
const remembered = new Map<string, Known>()

function knownKey(key: string): Known | null {
  const hit = remembered.get(key)
  if (hit) return hit
  const known = parseCardKey(key)
  if (known && remembered.size < keysRemembered) remembered.set(key, known)
  return known
}
