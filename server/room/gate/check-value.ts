import * as Y from 'yjs'
import { planKey, planOf } from '../../../shared/board/document.ts'
import { parseCardKey } from '../../../shared/card/fields.ts'
import type { Workflow } from '../../../shared/plan/plan.ts'
import { isTidy } from '../../../shared/text.ts'
import { canonicalJson } from '../canonical-json.ts'
import { demand, type Field, type Inspection, nameOf } from './inspection.ts'

/** Whether this content may stand in this field: its kind, then its value. */
export function checkContent(inspection: Inspection, field: Field, item: Y.Item, offset: number): void {
  const { content } = item
  const at = nameOf(field)
  if (content instanceof Y.ContentDeleted) return
  if (field.text) {
    demand(inspection, 'content', content instanceof Y.ContentString, 'bad-content', at)
    const text = content instanceof Y.ContentString ? content.str.slice(offset) : ''
    demand(inspection, 'value', isTidy(text), 'bad-value', at)
    return
  }
  const single = content instanceof Y.ContentAny && content.arr.length === 1
  demand(inspection, 'content', single, 'bad-content', at)
  if (single) demand(inspection, 'value', valueFits(inspection, field, content.arr[0]), 'bad-value', at)
}

function valueFits(inspection: Inspection, field: Field, value: unknown): boolean {
  const schema = parseCardKey(field.key)?.schema
  const parsed = schema?.safeParse(value)
  if (!parsed?.success || !isExactly(parsed.data, value)) return false
  if (field.kind === 'stage') return stageIsKnown(inspection, field, String(value), true)
  if (field.kind === 'claim') return stageIsKnown(inspection, field, field.key.slice('claim:'.length), false)
  return true
}

/** A schema that drops or repairs what it does not know must not let it through: the bytes would keep it. */
function isExactly(parsed: unknown, value: unknown): boolean {
  return parsed === value || (isPlain(value) && canonicalJson(parsed) === canonicalJson(value))
}

/** Plain JSON all the way down; an object that came with a `__proto__` key has another prototype by now. */
function isPlain(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return true
  const prototype = Object.getPrototypeOf(value)
  if (depth > 4 || (prototype !== Object.prototype && prototype !== Array.prototype)) return false
  return Object.values(value).every(inner => isPlain(inner, depth + 1))
}

/** Columns for `stage`; for a claimed date milestones that are no column, too. The plan is the server's own writing: it is read as it is. */
function stageIsKnown(inspection: Inspection, field: Field, stage: string, column: boolean): boolean {
  const key = planKey('workflows', String(field.map.get('workflowId')))
  const workflow = planOf(inspection.context.doc).get(key) as Partial<Workflow> | undefined
  return workflow?.stages?.some(s => s.id === stage && (s.column || !column)) ?? false
}
