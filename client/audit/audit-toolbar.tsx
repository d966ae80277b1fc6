import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanView } from '../../shared/board/view.ts'
import { whoWords } from '../card/words/who-words.ts'
import { Button, Combo, DateField, Select, TextField } from '../ui/index.ts'
import type { AuditNames } from './audit-data.ts'
import { type AuditFilter, isFiltered, type Thing, things } from './audit-filter.ts'
import { actWords } from './row-words.ts'

interface Props {
  names: AuditNames
  plan: PlanView
  filter: AuditFilter
  change: (patch: Partial<AuditFilter>) => void
  clear: () => void
}

const cardFields = [
  'title',
  'stage',
  'progress',
  'form',
  'due',
  'startOn',
  'leadUnitId',
  'owner',
  'leaderId',
  'claim',
  'check',
  'plan',
  'problem',
  'evidence',
  'request',
  'replan',
  'feedback',
  'money',
  'return',
  'override',
  'side',
  'deletedAt',
] as const

const settleMs = 300

export function AuditToolbar({ names, plan, filter, change, clear }: Props) {
  const { t } = useTranslation(['audit', 'domain', 'card'])
  const [typed, setTyped] = useState(filter.text)
  useEffect(() => setTyped(filter.text), [filter.text])
  useEffect(() => {
    if (typed === filter.text) return
    const settled = setTimeout(() => change({ text: typed }), settleMs)
    return () => clearTimeout(settled)
  }, [typed, filter.text, change])
  const { today } = names.lexicon
  return (
    <search className="audit-tools" aria-label={t('audit:filter')}>
      <TextField
        label={t('audit:text')}
        type="search"
        value={typed}
        placeholder={t('audit:textHint')}
        onChange={setTyped}
      />
      <Combo
        label={t('audit:person')}
        placeholder={t('audit:everybody')}
        value={filter.person}
        options={names.writers.map(one => ({
          value: one.userId,
          label: whoWords(t, { name: one.name, unitId: undefined }, plan),
        }))}
        onChange={person => change({ person })}
      />
      <Combo
        label={t('audit:unit')}
        placeholder={t('audit:everyUnit')}
        value={filter.unit}
        options={names.lexicon.units.map(one => ({ value: one.id, label: one.shortName }))}
        onChange={unit => change({ unit })}
      />
      <Select
        label={t('audit:thingLabel')}
        value={filter.thing ?? ''}
        options={[
          { value: '', label: t('audit:everything') },
          ...things.map(thing => ({ value: thing, label: t(`audit:thing.${thing}`) })),
        ]}
        onChange={thing => change({ thing: (thing || null) as Thing | null, id: null, field: null })}
      />
      <Combo
        label={t('audit:fieldLabel')}
        placeholder={t('audit:everyField')}
        value={filter.field}
        options={cardFields.map(field => ({
          value: field,
          label: t(`domain:field.${field}`, { stage: '' }),
        }))}
        onChange={field => change({ field })}
      />
      <Combo
        label={t('audit:actLabel')}
        placeholder={t('audit:everyAct')}
        value={filter.act}
        options={[...new Set(names.acts.map(one => one.act))].map(act => ({
          value: act,
          label: actWords(t, act),
        }))}
        onChange={act => change({ act })}
      />
      <DateField
        label={t('audit:from')}
        today={today}
        value={filter.from}
        onChange={from => change({ from })}
      />
      <DateField label={t('audit:to')} today={today} value={filter.to} onChange={to => change({ to })} />
      <Button kind="ghost" icon="close" disabled={!isFiltered(filter)} onClick={clear}>
        {t('audit:clear')}
      </Button>
    </search>
  )
}
