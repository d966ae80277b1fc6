import { useTranslation } from 'react-i18next'
import { lampPresets } from '../../../shared/lamp/presets.ts'
import { useBoard } from '../../live/hooks.ts'
import type { Draft } from '../form/draft.ts'
import { ruleWords } from './rule-words.ts'
import { presetKeys, presetOf } from './rules-of.ts'

/** The presets, each in sentences; changing any figure below makes the rules one's own. */
export function PresetChoice({ draft, onChange }: { draft: Draft; onChange: (draft: Draft) => void }) {
  const { t } = useTranslation(['plan', 'card', 'domain'])
  const plan = useBoard(view => view.plan)
  const chosen = presetOf(draft)
  return (
    <fieldset className="lamp-presets">
      <legend>{t('plan:presets')}</legend>
      {presetKeys.map(key => (
        <label key={key} className="lamp-preset" data-chosen={chosen === key || undefined}>
          <input
            type="radio"
            name="lamp-preset"
            checked={chosen === key}
            onChange={() => onChange(lampPresets[key])}
          />
          <span>
            <strong>{t(`plan:preset.${key}`)}</strong>
            <small>{ruleWords(lampPresets[key], { t, plan }).join(t('plan:rule.stop'))}</small>
          </span>
        </label>
      ))}
      {chosen === null && <p className="lamp-preset-own">{t('plan:ownRulesHint')}</p>}
    </fieldset>
  )
}
