import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mayPlan } from '../../../shared/access/plan-matrix.ts'
import type { CampaignHead } from '../../../shared/plan/plan.ts'
import { useAct } from '../../card/act/use-act.ts'
import { PlanDateField } from '../../card/form/plan-date-field.tsx'
import { PlanDateText } from '../../card/plan-date-text.tsx'
import { useBoard, useSession } from '../../live/hooks.ts'
import { Button, TextArea, TextField } from '../../ui/index.ts'

const texts = ['name', 'fullName', 'issuer', 'documentNumber', 'parent'] as const

/** The campaign itself: its names, who issued it, from when to when. */
export function HeadDesk() {
  const { t } = useTranslation(['plan', 'card'])
  const { member } = useSession()
  const head = useBoard(view => view.plan.campaign)
  const [draft, setDraft] = useState<CampaignHead | null>(null)
  return (
    <>
      <header className="plan-head">
        <h2>{t('collection.campaign')}</h2>
        <span className="plan-note" />
        {mayPlan(member, 'put', 'campaign') && !draft && (
          <Button icon="edit" onClick={() => setDraft(head)}>
            {t('editThis')}
          </Button>
        )}
      </header>
      {draft ? (
        <HeadForm draft={draft} onChange={setDraft} onClose={() => setDraft(null)} />
      ) : (
        <HeadFacts head={head} />
      )}
    </>
  )
}

function HeadFacts({ head }: { head: CampaignHead }) {
  const { t } = useTranslation(['plan', 'card'])
  return (
    <dl className="plan-facts">
      {texts.map(
        field =>
          head[field] && (
            <div key={field}>
              <dt>{t(`head.${field}`)}</dt>
              <dd>{head[field]}</dd>
            </div>
          ),
      )}
      <div>
        <dt>{t('head.span')}</dt>
        <dd>
          <PlanDateText date={head.from} />—<PlanDateText date={head.to} />
          {head.datesBasis && <span className="plan-note">　{head.datesBasis}</span>}
        </dd>
      </div>
      {head.scopeNote && (
        <div>
          <dt>{t('head.scopeNote')}</dt>
          <dd>{head.scopeNote}</dd>
        </div>
      )}
    </dl>
  )
}

function HeadForm(props: {
  draft: CampaignHead
  onChange: (draft: CampaignHead) => void
  onClose: () => void
}) {
  const { t } = useTranslation(['plan', 'card'])
  const today = useBoard(view => view.today)
  const { run, busy } = useAct()
  const { draft, onChange } = props
  const save = async () => {
    const { id: _id, demo: _demo, seed: _seed, ...head } = draft
    if (await run({ type: 'plan.head', head }, t('saved'))) props.onClose()
  }
  return (
    <div className="plan-form">
      <div className="card-form">
        {texts.map(field => (
          <TextField
            key={field}
            label={t(`head.${field}`)}
            value={draft[field] ?? ''}
            maxLength={field === 'fullName' ? 200 : field === 'documentNumber' ? 60 : 120}
            onChange={text => onChange({ ...draft, [field]: text })}
          />
        ))}
        <div className="plan-date">
          <PlanDateField
            label={t('head.from')}
            hideLabel={false}
            today={today}
            value={draft.from}
            onChange={from => from && onChange({ ...draft, from })}
          />
        </div>
        <div className="plan-date">
          <PlanDateField
            label={t('head.to')}
            hideLabel={false}
            today={today}
            value={draft.to}
            onChange={to => to && onChange({ ...draft, to })}
          />
        </div>
        <div className="card-form-wide">
          <TextArea
            label={t('head.scopeNote')}
            value={draft.scopeNote ?? ''}
            maxLength={200}
            rows={2}
            onChange={scopeNote => onChange({ ...draft, scopeNote: scopeNote.replace(/\n/g, ' ') })}
          />
        </div>
      </div>
      <div className="plan-form-foot">
        <Button onClick={props.onClose}>{t('card:cancel')}</Button>
        <Button kind="primary" disabled={busy || draft.name.trim() === ''} onClick={save}>
          {t('card:save')}
        </Button>
      </div>
    </div>
  )
}
