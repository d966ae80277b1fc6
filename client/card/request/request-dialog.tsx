import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandInput } from '../../../shared/board/command.ts'
import type { CardView } from '../../../shared/board/view.ts'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import { useBoard } from '../../live/hooks.ts'
import { Button, DateField, Dialog, Select, TextArea } from '../../ui/index.ts'
import { useAct } from '../act/use-act.ts'

/** One list of what can be asked, so that nobody has to know the three kinds behind it. */
const sides = ['suspended', 'withdrawn', 'other'] as const
const lamps = ['red', 'yellow', 'green'] as const

export function RequestDialog({ card, onClose }: { card: CardView; onClose: () => void }) {
  const { t } = useTranslation('card')
  const plan = useBoard(view => view.plan)
  const today = useBoard(view => view.today)
  const { run, busy } = useAct()
  const [asked, setAsked] = useState('side:suspended')
  const [until, setUntil] = useState<CalendarDate | null>(null)
  const [reason, setReason] = useState('')
  const options = [
    ...sides.map(side => ({ value: `side:${side}`, label: t(`side.${side}`) })),
    ...plan.lists
      .filter(list => card.listIds.includes(list.id))
      .map(list => ({ value: `list:${list.id}`, label: t('request.what.leave-list', { list: list.name }) })),
    ...lamps
      .filter(lamp => lamp !== card.lamp)
      .map(lamp => ({
        value: `lamp:${lamp}`,
        label: t('request.what.lamp-override', { lamp: t(`lamp.${lamp}`) }),
      })),
  ]
  const submit = async () => {
    const command = requestOf(card, asked, reason, until)
    if (command && (await run(command, t('request.sent')))) onClose()
  }
  return (
    <Dialog
      open
      title={t('request.title')}
      width={480}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button kind="primary" disabled={reason.trim() === '' || busy} onClick={submit}>
            {t('request.send')}
          </Button>
        </>
      }
    >
      <div className="card-form">
        <Select label={t('request.kind')} value={asked} options={options} onChange={setAsked} />
        {asked.startsWith('lamp:') && (
          <DateField
            label={t('request.untilName')}
            value={until}
            onChange={setUntil}
            today={today}
            min={today}
          />
        )}
        <div className="card-form-wide">
          <TextArea label={t('reason')} value={reason} onChange={setReason} maxLength={1000} required />
        </div>
      </div>
      <p className="card-dialog-hint">{t('request.hint')}</p>
    </Dialog>
  )
}

function requestOf(
  card: CardView,
  asked: string,
  reason: string,
  until: CalendarDate | null,
): CommandInput | null {
  const [kind, what] = asked.split(':')
  const base = { type: 'card.request', card: card.id, reason: reason.trim() } as const
  const side = sides.find(one => one === what)
  if (kind === 'side' && side) return { ...base, kind: 'side-state', side }
  const lamp = lamps.find(one => one === what)
  if (kind === 'lamp' && lamp) return { ...base, kind: 'lamp-override', lamp, ...(until ? { until } : {}) }
  const listId = card.listIds.find(one => one === what)
  return kind === 'list' && listId ? { ...base, kind: 'leave-list', listId } : null
}
