import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../shared/board/view.ts'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import type { Money } from '../../../shared/card/fields.ts'
import { useBoard } from '../../live/hooks.ts'
import { Button, DateField, Dialog } from '../../ui/index.ts'
import { useAct } from '../act/use-act.ts'
import { MoneyField } from '../form/money-field.tsx'
import { MoneyText } from '../money-text.tsx'
import { useRights } from '../rights/use-rights.ts'
import { useYear } from '../use-year.ts'
import { dateWords } from '../words/date-words.ts'
import './money-section.css'
import { Section } from './section.tsx'

/** Investment: in all, planned for the campaign, done; what is done is a sum of dated returns, each with who returned it. */
export function MoneySection({ card }: { card: CardView }) {
  const { t } = useTranslation('card')
  const rights = useRights(card)
  const [open, setOpen] = useState(false)
  return (
    <Section
      id="money"
      title={t('part.money')}
      action={
        rights.command('money') && (
          <Button size="s" icon="plus" onClick={() => setOpen(true)}>
            {t('money.report')}
          </Button>
        )
      }
    >
      <dl className="card-sums">
        <Sum name={t('domain:field.investTotal')} money={card.investTotal} />
        <Sum name={t('domain:field.investPlanned')} money={card.investPlanned} />
        <Sum name={t('domain:field.money')} money={card.investDone} />
      </dl>
      <MoneyReturns card={card} />
      {open && <MoneyDialog card={card} onClose={() => setOpen(false)} />}
    </Section>
  )
}

function Sum(props: { name: string; money: Money | readonly Money[] | null }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>
        <MoneyText money={props.money} />
      </dd>
    </div>
  )
}

function MoneyReturns({ card }: { card: CardView }) {
  const { t } = useTranslation('card')
  const year = useYear()
  if (card.money.length === 0) return null
  return (
    <details className="replans">
      <summary>{t('money.returns', { n: card.money.length })}</summary>
      <table className="card-returns">
        <tbody>
          {card.money.map(one => (
            <tr key={one.id}>
              <td className="num">{dateWords(t, one.on, year)}</td>
              <td className="card-returns-amount">
                <MoneyText money={one} />
              </td>
              <td>{one.by.name}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

function MoneyDialog({ card, onClose }: { card: CardView; onClose: () => void }) {
  const { t } = useTranslation('card')
  const today = useBoard(view => view.today)
  const { run, busy } = useAct()
  const [money, setMoney] = useState<Money | null>(null)
  const [on, setOn] = useState<CalendarDate | null>(today)
  const submit = async () => {
    if (!money || !on) return
    if (await run({ type: 'money.report', card: card.id, ...money, on }, t('money.reported'))) onClose()
  }
  return (
    <Dialog
      open
      title={t('money.reportTitle')}
      width={440}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button kind="primary" disabled={!money || !on || busy} onClick={submit}>
            {t('submit')}
          </Button>
        </>
      }
    >
      <p className="card-dialog-hint">{t('money.reportHint')}</p>
      <div className="card-form">
        <MoneyField label={t('money.amount')} value={money} min={-1e12} required onChange={setMoney} />
        <DateField label={t('money.on')} value={on} today={today} max={today} required onChange={setOn} />
      </div>
    </Dialog>
  )
}
