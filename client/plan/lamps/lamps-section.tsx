import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '../../../shared/refusal.ts'
import { useBoard } from '../../live/hooks.ts'
import { Button } from '../../ui/index.ts'
import { changedKeys, type Draft } from '../form/draft.ts'
import { PlanForm } from '../form/plan-form.tsx'
import { Refused } from '../parts/refused.tsx'
import { SectionHead, useMayPut } from '../parts/section-head.tsx'
import { usePlanCommand } from '../parts/use-plan-command.ts'
import { lampForm } from './lamp-form.ts'
import './lamps-section.css'
import { PresetChoice } from './preset-choice.tsx'
import { PreviewPane } from './preview-pane.tsx'
import { ruleWords } from './rule-words.ts'
import { rulesOf } from './rules-of.ts'

/** 亮灯规则: a preset or figures of one's own, and what they would change on this board before they are saved. */
export function LampsSection() {
  const { t } = useTranslation(['plan', 'card', 'domain'])
  const plan = useBoard(view => view.plan)
  const mayEdit = useMayPut('lampRules')
  const { lampRules } = plan
  return (
    <>
      <SectionHead section="lamps" mayEdit={mayEdit} />
      <div className="plan-card">
        <h2>{t('plan:rulesNow', { name: lampRules.name })}</h2>
        <ul className="lamp-rule-words">
          {ruleWords(lampRules, { t, plan }).map(words => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </div>
      {mayEdit && <RulesEditor key={JSON.stringify(lampRules)} />}
    </>
  )
}

/** Begins anew when the rules in force change, since what it compares with has. */
function RulesEditor() {
  const { t } = useTranslation(['plan', 'card'])
  const rulesNow = useBoard(view => view.plan.lampRules)
  const before = rulesNow as Draft
  const [draft, setDraft] = useState(before)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const { send, busy } = usePlanCommand()
  const checked = useMemo(() => rulesOf(draft, t('plan:ownRules')), [draft, t])
  const shown = useDeferredValue(checked)
  const changed = changedKeys(before, checked.ok ? checked.rules : draft).length > 0
  const save = async () => {
    if (checked.ok) setRefusal(await send({ type: 'plan.lamp-rules', rules: checked.rules }, t('plan:saved')))
  }
  return (
    <div className="lamp-editor">
      <div className="lamp-editor-form">
        <PresetChoice draft={draft} onChange={setDraft} />
        <PlanForm
          form={lampForm}
          draft={draft}
          before={draft}
          complaints={checked.ok ? {} : checked.complaints}
          onChange={setDraft}
        />
      </div>
      <div className="lamp-editor-side">
        <PreviewPane rules={shown.ok ? shown.rules : null} changed={changed} />
        <Refused refusal={refusal} />
        <div className="lamp-editor-acts">
          <Button disabled={!changed} onClick={() => setDraft(before)}>
            {t('plan:revert')}
          </Button>
          <Button kind="primary" disabled={!changed || !checked.ok || busy} onClick={save}>
            {t('plan:saveRules')}
          </Button>
        </div>
      </div>
    </div>
  )
}
