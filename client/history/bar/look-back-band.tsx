import { useTranslation } from 'react-i18next'
import { Link, useLocation, useSearchParams } from 'react-router'
import { addDays } from '../../../shared/calendar/arithmetic.ts'
import { sinceTextIn, withSinceText } from '../../card/marks/marks-address.ts'
import { useLook, useLookBack } from '../../live/history-context.tsx'
import { keptDayFor } from '../../live/history-series.ts'
import { useBoard, useSession } from '../../live/hooks.ts'
import { Button, Icon } from '../../ui/index.ts'
import { useAddress } from '../../ui/use-address.ts'
import { markedViews } from '../marks/marks-links.ts'
import { dayNumberWords, dayWords } from './day-words.ts'
import './look-back-band.css'

/** Says on every view of a past day that it is one, and which; nobody shall take it for today. */
export function LookBackBand() {
  const { t } = useTranslation(['history', 'card', 'app'])
  const lookBack = useLookBack()
  const look = useLook()
  const head = useBoard(view => view.plan.campaign)
  if (lookBack.kind === 'present') return null
  const day = lookBack.kind === 'past' ? lookBack.shown : lookBack.wish
  return (
    <section className="look-back-band" aria-label={t('band.label')}>
      <Icon name="history" size={14} />
      <p>
        {t(lookBack.kind === 'past' ? 'band.at' : 'band.opening')}
        <strong className="num">{dayNumberWords(t, head, day)}</strong>
        <strong className="num">{dayWords(t, day)}</strong>
        <span className="look-back-hint">{t('band.hint')}</span>
        <Refused />
      </p>
      <MarkChanges />
      <CompareLink />
      <Button size="s" kind="primary" onClick={() => look(null)}>
        {t('band.back')}
      </Button>
    </section>
  )
}

/** The day asked for was not kept, or could not be read: what is shown instead. */
function Refused() {
  const { t } = useTranslation(['history', 'card'])
  const lookBack = useLookBack()
  if (lookBack.kind !== 'past') return null
  if (lookBack.refusal)
    return (
      <span role="alert">
        {t('band.failed', { day: dayWords(t, lookBack.wish) })}
        <Button size="s" kind="ghost" onClick={lookBack.retry}>
          {t('band.retry')}
        </Button>
      </span>
    )
  const kept = lookBack.days.some(one => one.day === lookBack.wish)
  return kept ? null : <span>{t('band.notKept', { day: dayWords(t, lookBack.wish) })}</span>
}

/** Marks on the day that is shown what became of each card in the week before it; the band of the marks leads to any other moment. */
function MarkChanges() {
  const { t } = useTranslation('history')
  const lookBack = useLookBack()
  const [params, change] = useAddress()
  const { pathname } = useLocation()
  if (
    lookBack.kind !== 'past' ||
    sinceTextIn(params) ||
    !markedViews.some(view => pathname.endsWith(`/${view}`))
  )
    return null
  const { days, shown } = lookBack
  const before = keptDayFor(days, addDays(shown, -7))?.day
  if (!before || before >= shown) return null
  return (
    <Button size="s" onClick={() => change(now => withSinceText(now, before))}>
      {t('marks.compare')}
    </Button>
  )
}

function CompareLink() {
  const { t } = useTranslation('history')
  const { campaign } = useSession()
  const lookBack = useLookBack()
  const [params] = useSearchParams()
  if (lookBack.kind !== 'past') return null
  const search = new URLSearchParams(params)
  search.set('from', lookBack.shown)
  search.delete('to')
  return (
    <Link className="look-back-link" to={{ pathname: `/c/${campaign}/history`, search: `?${search}` }}>
      {t('band.compare')}
    </Link>
  )
}
