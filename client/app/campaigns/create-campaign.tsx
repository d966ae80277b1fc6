import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { Instant } from '../../../shared/calendar/date.ts'
import { zoneNamed } from '../../../shared/calendar/zone.ts'
import { isRefusal } from '../../../shared/refusal.ts'
import { Button, DateField, Dialog, Select, TextField, toast } from '../../ui/index.ts'
import { useStatus } from '../account/use-account.ts'
import { ask, get } from '../api.ts'
import { useRefusalWords } from '../use-refusal-words.ts'
import { Seeds } from './campaign-entry.ts'
import { campaignsKey } from './campaigns-page.tsx'

/** From a real plan at its own dates or new ones, or from nothing. */
export function CreateCampaign({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('app')
  const words = useRefusalWords()
  const queries = useQueryClient()
  const seeds = useQuery({ queryKey: ['seeds'], queryFn: () => get('/api/seeds', Seeds) })
  const [seed, setSeed] = useState('')
  const [name, setName] = useState('')
  const [from, setFrom] = useState<string | null>(null)
  const [to, setTo] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const { data: status } = useStatus()
  const now = ((status?.serverNow ?? 0) + (status?.businessOffsetMs ?? 0)) as Instant
  const today = zoneNamed('Asia/Shanghai')?.dateAt(now) ?? ''
  const ready = seed !== '' || (name.trim() !== '' && from !== null && to !== null)

  const submit = async () => {
    const wanted = {
      seed: seed || null,
      ...(name.trim() && { name: name.trim() }),
      ...(from && { from }),
      ...(to && { to }),
    }
    const answer = await ask('POST', '/api/campaigns', z.object({ id: z.string() }), wanted)
    if (isRefusal(answer)) return setError(words(answer))
    const made = name.trim() || seeds.data?.find(s => s.id === seed)?.name
    toast(t('campaigns.created', { name: made }), { kind: 'good' })
    await queries.invalidateQueries({ queryKey: campaignsKey })
    onClose()
  }
  return (
    <Dialog
      open
      title={t('campaigns.create')}
      onClose={onClose}
      width={480}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button kind="primary" disabled={!ready} onClick={submit}>
            {t('campaigns.create')}
          </Button>
        </>
      }
    >
      <div className="campaigns-form">
        <Select
          label={t('campaigns.from')}
          hint={t('campaigns.createHint')}
          value={seed}
          options={[
            { value: '', label: t('campaigns.blank') },
            ...(seeds.data ?? []).map(s => ({ value: s.id, label: s.name })),
          ]}
          onChange={setSeed}
        />
        <TextField
          label={t('campaigns.name')}
          required={seed === ''}
          value={name}
          placeholder={seeds.data?.find(s => s.id === seed)?.name ?? ''}
          onChange={setName}
        />
        <DateField
          label={t('campaigns.start')}
          hint={seed ? t('campaigns.keepDates') : undefined}
          today={today}
          value={from}
          onChange={setFrom}
        />
        <DateField label={t('campaigns.end')} today={today} value={to} onChange={setTo} />
        {error && (
          <p className="campaigns-form-error" role="alert">
            {error}
          </p>
        )}
      </div>
    </Dialog>
  )
}
