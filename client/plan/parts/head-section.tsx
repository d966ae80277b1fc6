import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CampaignHead } from '../../../shared/plan/plan.ts'
import { useBoard } from '../../live/hooks.ts'
import { Button } from '../../ui/index.ts'
import { headForm } from '../collections/head-form.ts'
import type { Draft } from '../form/draft.ts'
import { headPatch } from './head-patch.ts'
import { ItemDialog } from './item-dialog.tsx'
import { ItemFacts } from './item-facts.tsx'
import { SectionHead, useMayPut } from './section-head.tsx'
import { usePlanCommand } from './use-plan-command.ts'

/** 方案概况: what the document is, from when to when, and where that was read. */
export function HeadSection() {
  const { t } = useTranslation('plan')
  const head = useBoard(view => view.plan.campaign) as Draft
  const mayEdit = useMayPut('campaign')
  const [open, setOpen] = useState<Draft | null>(null)
  const { send, busy } = usePlanCommand()
  return (
    <>
      <SectionHead section="head" mayEdit={mayEdit}>
        <Button kind="primary" icon="edit" onClick={() => setOpen(head)}>
          {t('edit')}
        </Button>
      </SectionHead>
      <div className="plan-card">
        <ItemFacts form={headForm} draft={head} all />
      </div>
      {open && (
        <ItemDialog
          title={t('editing', { what: t('section.head') })}
          form={headForm}
          schema={CampaignHead}
          draft={open}
          busy={busy}
          check={draft => (open.issuedOn && !draft.issuedOn ? { issuedOn: { key: 'keepDate' } } : {})}
          onClose={() => setOpen(null)}
          onSave={item => send({ type: 'plan.head', head: headPatch(open, item) }, t('saved'))}
        />
      )}
    </>
  )
}
