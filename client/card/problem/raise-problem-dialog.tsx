import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../shared/board/view.ts'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import type { UnitId } from '../../../shared/ids.ts'
import { useBoard } from '../../live/hooks.ts'
import { Button, Combo, DateField, Dialog, Select, TextArea } from '../../ui/index.ts'
import { useAct } from '../act/use-act.ts'
import { askedUnitOptions } from '../form/options.ts'

export const problemKinds = [
  'land',
  'approval',
  'funding',
  'relocation',
  'utilities',
  'labour',
  'market',
  'other',
] as const

export function RaiseProblemDialog({ card, onClose }: { card: CardView; onClose: () => void }) {
  const { t } = useTranslation('card')
  const plan = useBoard(view => view.plan)
  const today = useBoard(view => view.today)
  const { run, busy } = useAct()
  const [text, setText] = useState('')
  const [kind, setKind] = useState<(typeof problemKinds)[number]>('land')
  const [asked, setAsked] = useState<UnitId | null>(null)
  const [due, setDue] = useState<CalendarDate | null>(null)
  const submit = async () => {
    const done = await run(
      {
        type: 'problem.raise',
        card: card.id,
        text,
        kind,
        ...(asked ? { askedUnitId: asked } : {}),
        ...(due ? { due } : {}),
      },
      t('problem.raised'),
    )
    if (done) onClose()
  }
  return (
    <Dialog
      open
      title={t('problem.raiseTitle')}
      width={520}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button kind="primary" disabled={text.trim() === '' || busy} onClick={submit}>
            {t('problem.raise')}
          </Button>
        </>
      }
    >
      <div className="card-form">
        <div className="card-form-wide">
          <TextArea
            label={t('problem.text')}
            value={text}
            onChange={setText}
            maxLength={2000}
            required
            autoFocus
            placeholder={t('problem.textExample')}
          />
        </div>
        <Select
          label={t('problem.kindName')}
          value={kind}
          options={problemKinds.map(value => ({ value, label: t(`problem.kind.${value}`) }))}
          onChange={setKind}
        />
        <Combo
          label={t('problem.askedName')}
          options={askedUnitOptions(plan)}
          value={asked}
          onChange={setAsked}
          hint={t('problem.askedHint')}
        />
        <DateField label={t('problem.dueName')} value={due} onChange={setDue} today={today} min={today} />
      </div>
    </Dialog>
  )
}
