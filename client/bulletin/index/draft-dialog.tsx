import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { BulletinKind } from '../../../shared/bulletin/bulletin.ts'
import { bulletinPeriod } from '../../../shared/bulletin/bulletin-period.ts'
import { addDays } from '../../../shared/calendar/arithmetic.ts'
import { spanOfCampaign } from '../../../shared/calendar/campaign-day.ts'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import { isRefusal } from '../../../shared/refusal.ts'
import { useRefusalWords } from '../../app/use-refusal-words.ts'
import { dateWords } from '../../card/words/date-words.ts'
import { useBoard, useSession } from '../../live/hooks.ts'
import { Button, DateField, Dialog, Select } from '../../ui/index.ts'
import { useBulletinActs } from '../bulletin-api.ts'

/** Which kind, and which period: any day of it. Says beforehand which days that comes to. */
export function DraftDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['bulletin', 'card'])
  const { campaign } = useSession()
  const navigate = useNavigate()
  const words = useRefusalWords()
  const acts = useBulletinActs()
  const today = useBoard(view => view.today)
  const head = useBoard(view => view.plan.campaign)
  const [kind, setKind] = useState<BulletinKind>('month')
  const [on, setOn] = useState<CalendarDate | null>(addDays(today, -1))
  const [wrong, setWrong] = useState('')
  const [busy, setBusy] = useState(false)
  const period = on && bulletinPeriod(kind, on, spanOfCampaign(head), today)
  const draft = async () => {
    if (!on) return
    setBusy(true)
    const answer = await acts.draft(kind, on)
    setBusy(false)
    if (isRefusal(answer))
      return setWrong(answer.refused === 'no-such-item' ? t('bulletin:list.noSnapshot') : words(answer))
    navigate(`/c/${campaign}/bulletin/${answer.id}`)
  }
  return (
    <Dialog
      open
      title={t('bulletin:list.draft')}
      width={420}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('bulletin:view.cancel')}</Button>
          <Button kind="primary" disabled={busy || !period} onClick={draft}>
            {t('bulletin:list.draft')}
          </Button>
        </>
      }
    >
      <div className="bulletin-form">
        <Select
          label={t('bulletin:list.draftKind')}
          value={kind}
          onChange={next => {
            setKind(next)
            setOn(next === 'brief' ? today : addDays(today, -1))
            setWrong('')
          }}
          options={BulletinKind.options.map(value => ({ value, label: t(`bulletin:kind.${value}`) }))}
        />
        <DateField<CalendarDate>
          label={t('bulletin:list.draftOn')}
          value={on}
          onChange={day => {
            setOn(day)
            setWrong('')
          }}
          today={today}
        />
        <p className="bulletin-hint num" role="status">
          {wrong ||
            (period
              ? t('bulletin:list.period', {
                  from: dateWords(t, period.from),
                  to: dateWords(t, period.to),
                })
              : t('bulletin:list.noPeriod'))}
        </p>
      </div>
    </Dialog>
  )
}
