import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isRefusal } from '../../../shared/refusal.ts'
import { Screen } from '../../../shared/screen/screen.ts'
import { ask } from '../../app/api.ts'
import type { CampaignBoard } from '../../app/campaigns/campaign-entry.ts'
import { useRefusalWords } from '../../app/use-refusal-words.ts'
import { Button, Select, TextField } from '../../ui/index.ts'
import { useAddress } from '../../ui/use-address.ts'
import { codeDraft, isWholeCode } from './code-draft.ts'

interface ApproveFormProps {
  readonly campaigns: readonly CampaignBoard[]
  readonly onPaired: (screen: Screen) => void
}

export function ApproveForm({ campaigns, onPaired }: ApproveFormProps) {
  const { t } = useTranslation('kiosk')
  const [params] = useAddress()
  const [code, setCode] = useState(() => codeDraft(params.get('code') ?? ''))
  const [name, setName] = useState(() => t('approve.defaultName'))
  const [campaign, setCampaign] = useState(() => wanted(campaigns, params.get('campaign')))
  const approval = useApproval(onPaired)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void approval.send(campaign, code, name)
  }
  return (
    <form className="pair-form" onSubmit={submit}>
      <h1>{t('approve.title')}</h1>
      <p>{t('approve.lead')}</p>
      <TextField
        label={t('approve.code')}
        hint={t('approve.codeHint')}
        error={approval.problem ?? undefined}
        className="pair-code num"
        value={code}
        onChange={typed => setCode(codeDraft(typed))}
        autoCapitalize="characters"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        placeholder="XXXX-XXXX"
        required
      />
      <TextField label={t('approve.name')} value={name} onChange={setName} maxLength={40} required />
      <Select
        label={t('approve.campaign')}
        value={campaign}
        onChange={setCampaign}
        options={campaigns.map(({ id, name: label }) => ({ value: id, label }))}
      />
      <Button kind="primary" type="submit" disabled={approval.busy}>
        {t('approve.submit')}
      </Button>
    </form>
  )
}

const wanted = (campaigns: readonly CampaignBoard[], id: string | null): string =>
  (campaigns.find(one => one.id === id) ?? campaigns[0])?.id ?? ''

function useApproval(onPaired: (screen: Screen) => void) {
  const { t } = useTranslation('kiosk')
  const words = useRefusalWords()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  return {
    busy,
    problem,
    async send(campaign: string, code: string, name: string) {
      if (!isWholeCode(code)) return setProblem(t('approve.codeWrong'))
      setBusy(true)
      const answer = await ask('POST', `/api/campaigns/${campaign}/screens`, Screen, {
        code,
        name: name.trim(),
      })
      setBusy(false)
      if (!isRefusal(answer)) return onPaired(answer)
      setProblem(answer.refused === 'no-such-item' ? t('approve.noSuchCode') : words(answer))
    },
  }
}
