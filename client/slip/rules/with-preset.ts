import type { InspectionRules } from '../../../shared/inspection/rules.ts'
import { slipPresets } from '../../../shared/inspection/slip-presets.ts'
import { SlipKind } from '../../../shared/slip/slip-kinds.ts'

type Slips = InspectionRules['slips']

/** Names and colours as a place published them. Whose number a kind bears is the campaign's own and stays: numbers would begin anew otherwise. */
export function withPreset(slips: Slips, preset: Slips['preset']): Slips {
  if (preset === 'custom') return { ...slips, preset }
  const looks = { ...slipPresets[preset] }
  for (const kind of SlipKind.options) {
    const { numberWord } = slips.looks[kind]
    if (numberWord !== undefined) looks[kind] = { ...looks[kind], numberWord }
  }
  return { ...slips, preset, looks }
}

/** Looks changed by hand are nobody's preset any more; a 机关代字 is no part of one. */
export function withLooks(slips: Slips, looks: Slips['looks']): Slips {
  const same = SlipKind.options.every(
    kind => looks[kind].name === slips.looks[kind].name && looks[kind].colour === slips.looks[kind].colour,
  )
  return { ...slips, preset: same ? slips.preset : 'custom', looks }
}
