import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../../shared/board/view.ts'
import type { Replan } from '../../../../shared/card/fields.ts'
import { useYear } from '../../../card/use-year.ts'
import { planDateWords } from '../../../card/words/date-words.ts'
import { momentWords } from '../../../card/words/moment-words.ts'
import { useBoard } from '../../../live/hooks.ts'

/** Every date that was moved: old, new, why, who approved. */
export function TrailReplans({ card }: { card: CardView }) {
  const { t } = useTranslation('inspection')
  return (
    <section>
      <h3>{t('trail.replans')}</h3>
      {card.replans.length === 0 && <p className="inspect-soft">{t('trail.noReplans')}</p>}
      <ol className="lag-changes">
        {card.replans.toReversed().map(one => (
          <ReplanItem key={one.id} card={card} one={one} />
        ))}
      </ol>
    </section>
  )
}

function ReplanItem({ card, one }: { card: CardView; one: Replan }) {
  const { t } = useTranslation(['inspection', 'card', 'domain'])
  const year = useYear()
  const zone = useBoard(view => view.plan.campaign.timeZone)
  const stage = card.milestones.find(m => one.what === m.stage.id || one.what.endsWith(`:${m.stage.id}`))
  const words = (date: Replan['from']) => (date ? planDateWords(t, date, year) : t('card:unclear'))
  return (
    <li>
      <p className="inspect-soft num">
        {momentWords(t, one.at, zone, year)} {one.by.name}
      </p>
      <p className="lag-change">
        <b>{stage?.stage.name ?? t('domain:field.due')}</b> <del className="num">{words(one.from)}</del>{' '}
        <span className="num">{words(one.to)}</span>
      </p>
      <p>{t('trail.replan', { reason: one.reason, approvedBy: one.approvedBy })}</p>
    </li>
  )
}
