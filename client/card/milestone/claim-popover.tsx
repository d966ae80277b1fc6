import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardView, MilestoneView } from '../../../shared/board/view.ts'
import { daysBetween } from '../../../shared/calendar/arithmetic.ts'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import { useBoard } from '../../live/hooks.ts'
import { Button, DateField, Popover } from '../../ui/index.ts'

/** Older than this when it is entered, a date is 补录 and changes no past lamp (CARD-6). */
const backfilledAfterDays = 7

/** 申报: the date it happened on; today unless another is named, and never a day to come. */
export function ClaimPopover(props: {
  card: CardView
  one: MilestoneView
  onClaim: (date: CalendarDate) => void
}) {
  const { t } = useTranslation('card')
  return (
    <Popover
      label={t('claim.title', { stage: props.one.stage.name })}
      align="end"
      trigger={<Button size="s">{t('claim.open')}</Button>}
    >
      {close => (
        <ClaimForm
          stage={props.one.stage.name}
          onClaim={date => {
            props.onClaim(date)
            close()
          }}
        />
      )}
    </Popover>
  )
}

function ClaimForm(props: { stage: string; onClaim: (date: CalendarDate) => void }) {
  const { t } = useTranslation('card')
  const today = useBoard(view => view.today)
  const [date, setDate] = useState<CalendarDate | null>(today)
  const ahead = date !== null && date > today
  const late = date !== null && daysBetween(date, today) > backfilledAfterDays
  return (
    <div className="claim-form">
      <DateField
        label={t('claim.date', { stage: props.stage })}
        value={date}
        onChange={setDate}
        today={today}
        max={today}
        required
        error={ahead ? t('claim.future') : undefined}
      />
      {late && <p>{t('claim.late', { days: backfilledAfterDays })}</p>}
      <p>{t('claim.hint')}</p>
      <Button kind="primary" disabled={date === null || ahead} onClick={() => date && props.onClaim(date)}>
        {t('claim.submit')}
      </Button>
    </div>
  )
}
