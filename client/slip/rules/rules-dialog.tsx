import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { InspectionRules, type VersionedRules } from '../../../shared/inspection/rules.ts'
import { SlipKind } from '../../../shared/slip/slip-kinds.ts'
import '../../card/form/card-form.css'
import { Button, Dialog, NumberField, Select, Skeleton, TextField } from '../../ui/index.ts'
import { useInspectionRules } from '../slip-data.ts'
import { saveRules } from '../slip-requests.ts'
import { useSlipAct } from '../use-slip-act.ts'
import './rules.css'
import { SlipLooks } from './slip-looks.tsx'
import { withLooks, withPreset } from './with-preset.ts'

/** How slips are called and painted, and their days; for dispatch and inspectors. */
export function RulesDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('slip')
  const query = useInspectionRules()
  if (query.data) return <RulesForm rules={query.data} onClose={onClose} />
  return (
    <Dialog open title={t('rules.title')} onClose={onClose} width={680}>
      {query.isError ? <p role="alert">{t('failedHint')}</p> : <Skeleton height={320} />}
    </Dialog>
  )
}

const days = ['signWithin', 'nearDue', 'escalateAfter', 'answerWithin'] as const

function RulesForm({ rules, onClose }: { rules: VersionedRules; onClose: () => void }) {
  const { t } = useTranslation(['slip', 'card'])
  const query = useInspectionRules()
  const { run, busy } = useSlipAct()
  const [slips, setSlips] = useState(rules.slips)
  const next = { ...rules, slips }
  const named = SlipKind.options.every(kind => slips.looks[kind].name.trim() !== '')
  const ready = named && InspectionRules.safeParse(next).success
  const save = async () => {
    const saved = await run(campaign => saveRules(campaign, next), t('rules.saved'))
    await query.refetch()
    if (saved) onClose()
  }
  return (
    <Dialog
      open
      title={t('rules.title')}
      onClose={onClose}
      width={680}
      footer={
        <>
          <Button onClick={onClose}>{t('card:cancel')}</Button>
          <Button kind="primary" disabled={!ready || busy} onClick={save}>
            {t('card:save')}
          </Button>
        </>
      }
    >
      <div className="card-form">
        <Select
          label={t('rules.preset')}
          value={slips.preset}
          options={InspectionRules.shape.slips.shape.preset.options.map(value => ({
            value,
            label: t(`rules.presets.${value}`),
          }))}
          onChange={preset => setSlips(withPreset(slips, preset))}
        />
        <TextField
          label={t('rules.numberWord')}
          hint={t('rules.numberHint', { word: slips.numberWord })}
          value={slips.numberWord}
          maxLength={20}
          onChange={numberWord => setSlips({ ...slips, numberWord })}
        />
        {days.map(name => (
          <NumberField
            key={name}
            label={t(`rules.${name}`)}
            unit={t('rules.days')}
            min={0}
            max={366}
            value={slips[name]}
            onChange={value => value !== null && setSlips({ ...slips, [name]: value })}
          />
        ))}
      </div>
      <SlipLooks looks={slips.looks} onChange={looks => setSlips(withLooks(slips, looks))} />
      {!ready && <p role="alert">{t('rules.bad')}</p>}
    </Dialog>
  )
}
