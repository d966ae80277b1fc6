import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mayMeet } from '../../../shared/access/meeting-matrix.ts'
import type { DecisionId } from '../../../shared/ids.ts'
import type { DecisionView, MeetingView } from '../../../shared/meeting/view.ts'
import { ReasonDialog } from '../../card/act/reason-dialog.tsx'
import { useAct } from '../../card/act/use-act.ts'
import { DecisionFacts } from '../../card/decision/decision-item.tsx'
import { askedUnitOptions } from '../../card/form/options.ts'
import { useBoard, useMember } from '../../live/hooks.ts'
import { Button, Combo, DateField, IconButton, TextArea } from '../../ui/index.ts'
import { canConfirm } from './can-confirm.ts'
import './confirm-table.css'
import './console-part.css'
import './item-decisions.css'

/** Where the table can be led to. */
export const confirmTitleId = 'confirm-title'

/** ⑥: every provisional decision once more, what it lacks filled in where it stands; confirmed they are on their units' desks. */
export function ConfirmTable({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation('meeting')
  const member = useMember()
  const { run, busy } = useAct()
  const provisional = meeting.decisions.filter(one => one.state === 'provisional')
  const confirmed = meeting.decisions.filter(one => one.number !== null)
  const [left, setLeft] = useState<ReadonlySet<DecisionId>>(new Set())
  const chosen = provisional.filter(one => !left.has(one.id))
  const ready = chosen.length > 0 && chosen.every(canConfirm)
  const mayDecide = mayMeet(member, 'decide')
  const confirm = () =>
    run(
      { type: 'decision.confirm', meeting: meeting.id, decisions: chosen.map(one => one.id) },
      t('confirm.done', { n: chosen.length }),
    )
  return (
    <section className="console-part" aria-labelledby={confirmTitleId}>
      <h3 id={confirmTitleId} tabIndex={-1}>
        {t('confirm.label')}
        <small className="num">{t('confirm.count', { n: provisional.length, done: confirmed.length })}</small>
        {mayMeet(member, 'confirm') && provisional.length > 0 && (
          <Button kind="primary" size="s" disabled={busy || !ready} onClick={confirm}>
            {chosen.length > 0 ? t('confirm.act', { n: chosen.length }) : t('confirm.actNone')}
          </Button>
        )}
      </h3>
      {provisional.length === 0 && confirmed.length === 0 && (
        <p className="meeting-none">{t('confirm.none')}</p>
      )}
      {chosen.length > 0 && !ready && <p className="console-warn">{t('confirm.incomplete')}</p>}
      <ul className="confirm">
        {provisional.map(one => (
          <ConfirmRow
            key={one.id}
            decision={one}
            chosen={!left.has(one.id)}
            mayEdit={mayDecide}
            onChoose={on => setLeft(now => toggled(now, one.id, !on))}
          />
        ))}
      </ul>
      {confirmed.length > 0 && (
        <ul className="console-decisions">
          {confirmed.map(one => (
            <li key={one.id}>
              <p className="decision-what">
                <b className="num">{t('confirm.number', { n: one.number })}</b> {one.what}
              </p>
              <DecisionFacts decision={one} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function ConfirmRow(props: {
  decision: DecisionView
  chosen: boolean
  mayEdit: boolean
  onChoose: (on: boolean) => void
}) {
  const { t } = useTranslation('meeting')
  const { decision, chosen, mayEdit } = props
  const plan = useBoard(view => view.plan)
  const today = useBoard(view => view.today)
  const { run } = useAct()
  const [words, setWords] = useState<string | null>(null)
  const [withdrawing, setWithdrawing] = useState(false)
  const put = (patch: Partial<Pick<DecisionView, 'what' | 'leadUnitId' | 'due'>>) =>
    run({ type: 'decision.edit', meeting: decision.meetingId, decision: decision.id, patch })
  if (!mayEdit)
    return (
      <li>
        <p className="decision-what">{decision.what}</p>
        <DecisionFacts decision={decision} />
      </li>
    )
  return (
    <li data-lacking={!canConfirm(decision) || undefined}>
      <input
        type="checkbox"
        checked={chosen}
        aria-label={t('confirm.choose', { what: decision.what })}
        onChange={event => props.onChoose(event.target.checked)}
      />
      <div className="confirm-words">
        {words === null ? (
          <button
            type="button"
            className="confirm-what"
            title={t('confirm.edit')}
            onClick={() => setWords(decision.what)}
          >
            {decision.what}
          </button>
        ) : (
          <TextArea
            label={t('quick.label')}
            hideLabel
            rows={2}
            value={words}
            maxLength={1000}
            autoFocus
            onChange={setWords}
            onBlur={() => {
              if (words.trim() !== '' && words !== decision.what) put({ what: words.trim() })
              setWords(null)
            }}
          />
        )}
      </div>
      <Combo
        label={t('quick.lead')}
        hideLabel
        placeholder={t('confirm.noLead')}
        options={askedUnitOptions(plan)}
        value={decision.leadUnitId}
        onChange={leadUnitId => put({ leadUnitId })}
      />
      <DateField
        label={t('quick.due')}
        hideLabel
        value={decision.due}
        today={today}
        onChange={due => put({ due })}
      />
      <IconButton icon="close" size="s" label={t('confirm.withdraw')} onClick={() => setWithdrawing(true)} />
      <ReasonDialog
        open={withdrawing}
        danger
        title={t('confirm.withdraw')}
        hint={decision.what}
        action={t('confirm.withdraw')}
        onClose={() => setWithdrawing(false)}
        onDone={async reason =>
          (await run({
            type: 'decision.withdraw',
            meeting: decision.meetingId,
            decision: decision.id,
            reason,
          })) !== null
        }
      />
    </li>
  )
}

function toggled(set: ReadonlySet<DecisionId>, id: DecisionId, on: boolean): ReadonlySet<DecisionId> {
  const next = new Set(set)
  if (on) next.add(id)
  else next.delete(id)
  return next
}
