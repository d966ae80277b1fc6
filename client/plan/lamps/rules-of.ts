import { lampPresets } from '../../../shared/lamp/presets.ts'
import { LampRules } from '../../../shared/lamp/rules.ts'
import { type Complaints, checkDraft } from '../form/check-draft.ts'
import { changedKeys, type Draft, putPath, readPath } from '../form/draft.ts'
import { lampForm } from './lamp-form.ts'

export type PresetKey = keyof typeof lampPresets
export const presetKeys = Object.keys(lampPresets) as readonly PresetKey[]

/** The preset a draft is, figure for figure; null for rules of one's own, whatever they are called. */
export function presetOf(draft: Draft): PresetKey | null {
  const figures = (rules: Draft) => ({ ...rules, preset: '', name: '' })
  return presetKeys.find(key => changedKeys(figures(lampPresets[key]), figures(draft)).length === 0) ?? null
}

export type CheckedRules =
  | { readonly ok: true; readonly rules: LampRules }
  | { readonly ok: false; readonly complaints: Complaints }

/** The rules a draft stands for. No milestones chosen means all of them; changed figures are no longer the preset they began as. */
export function rulesOf(draft: Draft, ownName: string): CheckedRules {
  const chosen = readPath(draft, 'milestone.stageIds')
  const whole =
    Array.isArray(chosen) && chosen.length === 0 ? putPath(draft, 'milestone.stageIds', undefined) : draft
  const preset = presetOf(whole)
  const named = preset
    ? { ...whole, preset, name: lampPresets[preset].name }
    : { ...whole, preset: 'custom', name: ownName }
  const checked = checkDraft(lampForm, LampRules, named, named)
  return checked.ok
    ? { ok: true, rules: LampRules.parse(checked.item) }
    : { ok: false, complaints: checked.complaints }
}
