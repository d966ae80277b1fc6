import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../shared/board/view.ts'
import type { UnitId } from '../../../shared/ids.ts'
import type { Slip, SlipDraft } from '../../../shared/slip/slip.ts'
import { type SlipKind, slipKinds } from '../../../shared/slip/slip-kinds.ts'
import '../../card/form/card-form.css'
import { Lamp } from '../../card/lamp.tsx'
import { useBoard } from '../../live/hooks.ts'
import { DateField, Select, TextArea, TextField } from '../../ui/index.ts'
import { BasisWords } from '../page/basis-words.tsx'
import { useKindName } from '../slip-mark.tsx'
import type { DraftFault } from './draft-faults.ts'

/** The words of a letter. What it is founded on is shown and not written: nobody makes up a lamp. */
export function DraftForm(props: {
  draft: SlipDraft
  kinds: readonly SlipKind[]
  card: CardView | null
  faults: readonly DraftFault[]
  earlier: Slip | null
  onChange: (change: Partial<SlipDraft>) => void
  onKind: (kind: SlipKind) => void
}) {
  const { t } = useTranslation(['slip', 'card'])
  const { draft, kinds, card, faults, earlier, onChange, onKind } = props
  const today = useBoard(view => view.today)
  const units = useBoard(view => view.plan.units)
  const kindName = useKindName()
  const { needsDue } = slipKinds[draft.kind]
  return (
    <>
      {card && (
        <p className="slip-about">
          <Lamp lamp={card.lamp} withWord />
          {card.code && <span className="slip-about-code">{card.code}</span>}
          <b>{card.title}</b>
        </p>
      )}
      <div className="card-form">
        <Select
          label={t('issue.kind')}
          value={draft.kind}
          options={kinds.map(value => ({ value, label: kindName(value) }))}
          onChange={onKind}
          hint={
            earlier
              ? t('issue.raised', { kind: kindName(earlier.kind), number: earlier.number ?? '' })
              : undefined
          }
        />
        <Select
          label={t('issue.unit')}
          required
          value={draft.unitId as string}
          options={[
            ...(draft.unitId ? [] : [{ value: '', label: t('issue.chooseUnit') }]),
            ...units.map(unit => ({ value: unit.id as string, label: unit.name })),
          ]}
          onChange={unit => onChange({ unitId: unit as UnitId })}
        />
        <div className="card-form-wide">
          <TextField
            label={t('field.title')}
            required
            value={draft.title}
            maxLength={120}
            onChange={title => onChange({ title })}
          />
        </div>
        <div className="card-form-wide">
          <TextArea
            label={t('field.matter')}
            required
            rows={3}
            maxLength={3000}
            value={draft.matter}
            onChange={matter => onChange({ matter })}
          />
        </div>
        <div className="card-form-wide">
          <TextArea
            label={t('field.demand')}
            required={needsDue}
            rows={2}
            maxLength={3000}
            value={draft.demand}
            onChange={demand => onChange({ demand })}
          />
        </div>
        {needsDue && (
          <DateField
            label={t('field.due')}
            required
            value={draft.due}
            today={today}
            min={today}
            error={faults.includes('due') && draft.due ? t('fault.due') : undefined}
            onChange={due => onChange({ due })}
          />
        )}
      </div>
      <div className="slip-founded">
        <h3>{t('basis.title')}</h3>
        <BasisWords basis={draft.basis} />
      </div>
      {!slipKinds[draft.kind].unitReads && <p className="card-dialog-hint">{t('issue.unitDoesNotRead')}</p>}
    </>
  )
}
