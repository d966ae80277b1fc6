import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../shared/board/view.ts'
import type { UnitId } from '../../../shared/ids.ts'
import { isRefusal } from '../../../shared/refusal.ts'
import type { Slip, SlipDraft } from '../../../shared/slip/slip.ts'
import type { SlipKind } from '../../../shared/slip/slip-kinds.ts'
import { cardOf, useBoard, useMember } from '../../live/hooks.ts'
import { Button, Dialog, EmptyState } from '../../ui/index.ts'
import { useSlipsOf } from '../slip-data.ts'
import { amendDraft, discardDraft, takeDeed, writeDraft } from '../slip-requests.ts'
import { useSlipAct } from '../use-slip-act.ts'
import type { Lag } from './basis.ts'
import { draftFaults, isKeepable } from './draft-faults.ts'
import { DraftForm } from './draft-form.tsx'
import './issue.css'
import { kindsFor, nextKind } from './proposal.ts'
import { useLag } from './use-lag.ts'
import { useProposal } from './use-proposal.ts'

export interface IssueSlipProps {
  /** What it is about; null for a matter of no card. */
  readonly card?: CardView | null
  /** What the lag desk says of it; asked for where it is not given. */
  readonly lag?: Lag | null
  /** Addressed instead of the card's lead unit. */
  readonly unitId?: UnitId
  /** Proposed instead of the next one up the ladder. */
  readonly kind?: SlipKind
  /** A draft to go on with. */
  readonly draft?: Slip
  readonly onClose: () => void
  /** Issued, or kept as a draft. */
  readonly onDone?: (slip: Slip) => void
}

/** 出单: proposed from the card, its lamps, the rules and the slips there are; issued at one press, or kept as a draft. */
export function IssueSlipDialog(props: IssueSlipProps) {
  const { t } = useTranslation(['slip', 'card'])
  const member = useMember()
  const today = useBoard(view => view.today)
  const ofDraft = useBoard(view => cardOf(view, props.draft?.cardId ?? null))
  const card = props.card ?? ofDraft
  const slips = useSlipsOf(card?.id ?? null)
  const lag = useLag(props.lag ? null : (card?.id ?? null))
  const propose = useProposal(props.lag ?? lag)
  const unitId = props.draft?.unitId ?? props.unitId ?? card?.leadUnitId ?? null
  const occasion = { card, unitId, slips }
  const kinds = kindsFor(member, occasion)
  const [written, setWritten] = useState<Partial<SlipDraft>>({})
  const kind = props.draft?.kind ?? written.kind ?? props.kind ?? nextKind(member, occasion)
  const { run, busy } = useSlipAct()
  if (!kind || kinds.length === 0)
    return (
      <Dialog open title={t('issue.title')} onClose={props.onClose} width={480}>
        <EmptyState icon="lock" title={t('issue.notYours')} hint={t('issue.notYoursHint')} />
      </Dialog>
    )
  const base = props.draft
    ? draftOf(props.draft)
    : propose(kind, { ...occasion, unitId: unitId ?? ('' as UnitId) }, written.due)
  const draft: SlipDraft = { ...base, ...written, kind }
  const faults = draftFaults(draft, today)
  const keep = () =>
    run(
      campaign => (props.draft ? amendDraft(campaign, props.draft, draft) : writeDraft(campaign, draft)),
      t('issue.kept'),
    )
  const issue = () =>
    run(
      async campaign => {
        const kept = props.draft
          ? await amendDraft(campaign, props.draft, draft)
          : await writeDraft(campaign, draft)
        return isRefusal(kept) ? kept : takeDeed(campaign, kept, { act: 'issue' })
      },
      slip => t('issue.issued', { number: slip.number ?? '' }),
    )
  const finish = async (going: Promise<Slip | null>) => {
    const slip = await going
    if (!slip) return
    props.onDone?.(slip)
    props.onClose()
  }
  const discard = async (slip: Slip) => {
    if ((await run(campaign => discardDraft(campaign, slip), t('issue.discarded'))) !== null) props.onClose()
  }
  return (
    <Dialog
      open
      width={680}
      title={t(props.draft ? 'issue.titleDraft' : 'issue.title')}
      onClose={props.onClose}
      footer={
        <>
          {props.draft && (
            <Button kind="ghost" disabled={busy} onClick={() => props.draft && discard(props.draft)}>
              {t('issue.discard')}
            </Button>
          )}
          <Button disabled={busy || !isKeepable(draft)} onClick={() => finish(keep())}>
            {t('issue.keep')}
          </Button>
          <Button kind="primary" disabled={busy || faults.length > 0} onClick={() => finish(issue())}>
            {t('issue.issue')}
          </Button>
        </>
      }
    >
      <DraftForm
        draft={draft}
        kinds={props.draft ? [kind] : kinds}
        card={card}
        faults={faults}
        earlier={slips.find(slip => slip.id === draft.escalatedFrom) ?? null}
        onChange={change => setWritten({ ...written, ...change })}
        // another kind proposes its own words; what was written for the first one would be wrong for it
        onKind={next => setWritten({ kind: next, ...(written.unitId ? { unitId: written.unitId } : {}) })}
      />
    </Dialog>
  )
}

const draftOf = ({
  kind,
  cardId,
  unitId,
  title,
  matter,
  demand,
  basis,
  due,
  escalatedFrom,
}: Slip): SlipDraft => ({
  kind,
  cardId,
  unitId,
  title,
  matter,
  demand,
  basis,
  due,
  escalatedFrom,
})
