import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DecisionView } from '../../../shared/meeting/view.ts'
import { type OfferedStep, slipStepsFor } from '../../../shared/slip/slip-steps.ts'
import { useMember } from '../../live/hooks.ts'
import { Button } from '../../ui/index.ts'
import { ReasonDialog } from '../act/reason-dialog.tsx'
import { useAct } from '../act/use-act.ts'

/** What ends it stands before what sends it back. */
const forwardFirst = (a: OfferedStep, b: OfferedStep) => weight(a) - weight(b)
const weight = ({ act }: OfferedStep) => (['clear', 'finish'].indexOf(act) >= 0 ? 0 : 1)

/** Takes one word; everything else asks what was done, or why not. */
const atOnce = ['sign', 'start']

/** SLIP-2: the steps this person may take now; nothing for everybody else. */
export function DecisionActs({ decision }: { decision: DecisionView }) {
  const { t } = useTranslation('meeting')
  const member = useMember()
  const { run, busy } = useAct()
  const [asking, setAsking] = useState<OfferedStep | null>(null)
  const steps = slipStepsFor(member, decision).sort(forwardFirst)
  if (steps.length === 0) return null
  const take = async (act: OfferedStep['act'], words: string) =>
    (await run(
      { type: 'decision.step', decision: decision.id, meeting: decision.meetingId, act, words },
      t(`slip.done.${act}`),
    )) !== null
  return (
    <div className="decision-acts">
      {steps.map((step, at) => (
        <Button
          key={step.act}
          size="s"
          kind={at === 0 ? 'plain' : 'ghost'}
          disabled={busy}
          onClick={() => (atOnce.includes(step.act) ? take(step.act, '') : setAsking(step))}
        >
          {t(`slip.act.${step.act}`)}
        </Button>
      ))}
      {asking && (
        <ReasonDialog
          open
          title={t(`slip.title.${asking.act}`)}
          hint={decision.what}
          label={t(`slip.words.${asking.act}`)}
          action={t(`slip.act.${asking.act}`)}
          optional={!asking.needsWords}
          danger={asking.act === 'return' || asking.act === 'reopen'}
          onClose={() => setAsking(null)}
          onDone={words => take(asking.act, words)}
        />
      )}
    </div>
  )
}
