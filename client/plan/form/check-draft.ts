import type { z } from 'zod'
import { type Draft, isObject, prune, putPath, readPath, withDefaults } from './draft.ts'
import { type Field, type Form, fieldsOf } from './field.ts'

/** What is wrong with a field: a key of the words, and the figure it speaks of. */
export interface Complaint {
  readonly key: string
  readonly limit?: number | string
}
export type Complaints = Readonly<Record<string, Complaint>>

export type Checked =
  | { readonly ok: true; readonly item: Draft }
  | { readonly ok: false; readonly complaints: Complaints }

/** The fields shown for a draft: those that apply, and those that already held something when the form was opened. */
export function shownFields(form: Form, draft: Draft, before: Draft): readonly Field[] {
  return fieldsOf(form).filter(field => isShown(field, draft, before))
}

export function isShown(field: Field, draft: Draft, before: Draft): boolean {
  if (!field.when || field.when(draft)) return true
  return !field.when(before) && hasValue(before, field.path) && hasValue(draft, field.path)
}

/**
 * A draft as the item it stands for, by the collection's own schema: the one the server asks again. Fields that are not shown are
 * not saved; every complaint stands at the field it is about, and those of no field under the empty path.
 */
export function checkDraft(form: Form, schema: z.ZodType, draft: Draft, before: Draft): Checked {
  const whole = wholeDraft(form, draft, before)
  const shown = shownFields(form, draft, before)
  const missing = shown
    .filter(field => field.required && isEmpty(readPath(whole, field.path)))
    .map(field => [field.path, { key: 'required' }] as const)
  const parsed = schema.safeParse(whole)
  const wrong = parsed.success
    ? []
    : parsed.error.issues.map(issue => [placeOf(form, issue), complaintOf(issue, whole)] as const)
  const crossed = (form.check?.(whole) ?? []).map(([path, key]) => [path, { key }] as const)
  const complaints = Object.fromEntries([...crossed, ...wrong, ...missing])
  return Object.keys(complaints).length > 0
    ? { ok: false, complaints }
    : { ok: true, item: parsed.data as Draft }
}

function wholeDraft(form: Form, draft: Draft, before: Draft): Draft {
  const hidden = fieldsOf(form).filter(field => !isShown(field, draft, before))
  const kept = prune(hidden.reduce((left, field) => putPath(left, field.path, undefined), draft))
  const completed = Object.entries(form.whole).reduce((left, [path, defaults]) => {
    const part = readPath(left, path)
    return isObject(part) ? putPath(left, path, withDefaults(part, defaults)) : left
  }, kept)
  return withDefaults(completed, form.floor)
}

/** The field a complaint belongs beside: the longest path it begins with. */
function placeOf(form: Form, issue: z.core.$ZodIssue): string {
  const path = issue.path.map(String).join('.')
  const own = fieldsOf(form)
    .map(field => field.path)
    .filter(field => path === field || path.startsWith(`${field}.`))
  const clause = form.clause && path.startsWith('source.') ? [path] : []
  return [...own, ...clause].sort((a, b) => b.length - a.length)[0] ?? ''
}

function complaintOf(issue: z.core.$ZodIssue, draft: Draft): Complaint {
  const value = readPath(draft, issue.path.map(String).join('.'))
  if (value === undefined) return { key: 'required' }
  switch (issue.code) {
    case 'too_big':
      return {
        key: issue.origin === 'string' ? 'tooLong' : 'tooGreat',
        limit: String(issue.maximum),
      }
    case 'too_small':
      return {
        key: issue.origin === 'array' ? 'tooFew' : 'tooSmall',
        limit: String(issue.minimum),
      }
    case 'invalid_format':
      return { key: issue.format === 'regex' ? 'badId' : 'badDate' }
    case 'invalid_type':
      return { key: issue.expected === 'int' ? 'notWhole' : 'badValue' }
    case 'custom':
      return { key: 'plainText' }
    default:
      return { key: 'badValue' }
  }
}

function hasValue(draft: Draft, path: string): boolean {
  const value = readPath(draft, path)
  return !isEmpty(value) && value !== false
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
