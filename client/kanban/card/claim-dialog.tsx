import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../shared/board/view.ts'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import type { StageId } from '../../../shared/ids.ts'
import { dateWords } from '../../card/words/date-words.ts'
import { useBoard, useSession } from '../../live/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { toast } from '../../ui/toast.tsx'

export interface ClaimAsk {
  readonly card: CardView
  readonly stage: StageId
}

/** CARD-6: 申报 the actual date of a stage a card has just been moved to. Today at the latest: nothing is claimed ahead. */
export function ClaimDialog({ ask, onClose }: { ask: ClaimAsk | null; onClose: () => void }) {
  const { t } = useTranslation(['kanban', 'card'])
  const name = ask?.card.milestones.find(m => m.stage.id === ask.stage)?.stage.name ?? ''
  return (
    <Dialog
      open={ask !== null}
      title={t('kanban:claim.title', { stage: name })}
      onClose={onClose}
      width={400}
    >
      {ask && <ClaimForm ask={ask} name={name} onClose={onClose} />}
    </Dialog>
  )
}

function ClaimForm({ ask, name, onClose }: { ask: ClaimAsk; name: string; onClose: () => void }) {
  const { t } = useTranslation(['kanban', 'card'])
  const session = useSession()
  const today = useBoard(view => view.today)
  const [date, setDate] = useState<CalendarDate | null>(today)
  const submit = () => {
    if (!date || date > today) return
    session.edit({ type: 'claim', card: ask.card.id, stage: ask.stage, date })
    toast(t('kanban:claim.done', { stage: name, date: dateWords(t, date) }), { kind: 'good', key: 'claim' })
    onClose()
  }
  return (
    <form
      className="kclaim"
      onSubmit={event => {
        event.preventDefault()
        submit()
      }}
    >
      <p className="kclaim-card">{ask.card.title}</p>
      <DateField
        label={t('kanban:claim.date')}
        hint={t('kanban:claim.hint')}
        required
        value={date}
        onChange={setDate}
        today={today}
        max={today}
      />
      <div className="kclaim-foot">
        <Button onClick={onClose}>{t('kanban:claim.cancel')}</Button>
        <Button kind="primary" type="submit" disabled={!date || date > today}>
          {t('kanban:claim.submit')}
        </Button>
      </div>
    </form>
  )
}
