import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mayPlan } from '../../../shared/access/plan-matrix.ts'
import { lampPresets } from '../../../shared/lamp/presets.ts'
import type { LampRules } from '../../../shared/lamp/rules.ts'
import { useAct } from '../../card/act/use-act.ts'
import { useBoard, useSession } from '../../live/hooks.ts'
import { Button, NumberField, Select } from '../../ui/index.ts'
import { lampRuleWords } from './lamp-rule-words.ts'

/** LAMP-1: rule sets are data. A preset is taken whole; changing a figure of it makes it the campaign's own. */
export function LampDesk() {
  const { t } = useTranslation(['plan', 'card'])
  const { member } = useSession()
  const rules = useBoard(view => view.plan.lampRules)
  const [draft, setDraft] = useState<LampRules | null>(null)
  const { run, busy } = useAct()
  const mayPut = mayPlan(member, 'put', 'lampRules')
  const shown = draft ?? rules
  const save = async () => {
    if (draft && (await run({ type: 'plan.lamp-rules', rules: draft }, t('saved')))) setDraft(null)
  }
  return (
    <>
      <header className="plan-head">
        <h2>{t('collection.lampRules')}</h2>
        <span className="plan-note">{t('hint.lampRules')}</span>
        {draft && (
          <>
            <Button onClick={() => setDraft(null)}>{t('card:cancel')}</Button>
            <Button kind="primary" disabled={busy} onClick={save}>
              {t('card:save')}
            </Button>
          </>
        )}
      </header>
      <div className="plan-form">
        {mayPut && (
          <div className="card-form">
            <Select
              label={t('lamps.preset')}
              value={shown.preset}
              options={(['default', 'yinchuan', 'sanya', 'wuhan', 'custom'] as const).map(value => ({
                value,
                label: t(`lamps.presets.${value}`),
                disabled: value === 'custom' && shown.preset !== 'custom',
              }))}
              onChange={preset => preset !== 'custom' && setDraft(lampPresets[preset])}
            />
            <LampFigures
              rules={shown}
              onChange={changed =>
                setDraft({ ...changed, preset: 'custom', name: t('lamps.presets.custom') })
              }
            />
          </div>
        )}
        <ul className="plan-rules">
          {lampRuleWords(t, shown).map(words => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </div>
    </>
  )
}

/** The figures dispatch may change without making a new rule. */
function LampFigures({ rules, onChange }: { rules: LampRules; onChange: (rules: LampRules) => void }) {
  const { t } = useTranslation('plan')
  const { milestone, progress } = rules
  return (
    <>
      {milestone && (
        <NumberField
          label={t('lamps.warnWithinDays')}
          unit={t('card:days')}
          min={0}
          value={milestone.warnWithinDays}
          onChange={n =>
            n !== null && onChange({ ...rules, milestone: { ...milestone, warnWithinDays: Math.round(n) } })
          }
        />
      )}
      {progress?.by === 'points' && (
        <>
          <NumberField
            label={t('lamps.yellowFrom')}
            min={0}
            max={100}
            value={progress.yellowFrom}
            onChange={n => n !== null && onChange({ ...rules, progress: { ...progress, yellowFrom: n } })}
          />
          <NumberField
            label={t('lamps.redAbove')}
            min={0}
            max={100}
            value={progress.redAbove}
            onChange={n => n !== null && onChange({ ...rules, progress: { ...progress, redAbove: n } })}
          />
        </>
      )}
      <NumberField
        label={t('lamps.returnWithinDays')}
        unit={t('card:days')}
        min={1}
        value={rules.returnWithinDays ?? null}
        onChange={n => n !== null && onChange({ ...rules, returnWithinDays: Math.max(1, Math.round(n)) })}
      />
    </>
  )
}
