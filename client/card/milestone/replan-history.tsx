import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../shared/board/view.ts'
import type { Replan } from '../../../shared/card/fields.ts'
import { useBoard } from '../../live/hooks.ts'
import { useYear } from '../use-year.ts'
import { planDateWords } from '../words/date-words.ts'
import { momentWords } from '../words/moment-words.ts'

/** Every change of a planned date: from, to, why, who approved (CARD-4). */
export function ReplanHistory({ card }: { card: CardView }) {
  const { t } = useTranslation('card')
  if (card.replans.length === 0) return null
  return (
    <details className="replans">
      <summary>{t('replan.history', { n: card.replans.length })}</summary>
      <ol>
        {card.replans.map(one => (
          <ReplanItem key={one.id} card={card} one={one} />
        ))}
      </ol>
    </details>
  )
}

function ReplanItem({ card, one }: { card: CardView; one: Replan }) {
  const { t } = useTranslation('card')
  const year = useYear()
  const zone = useBoard(view => view.plan.campaign.timeZone)
  const stage = card.milestones.find(m => one.what === m.stage.id || one.what.endsWith(`:${m.stage.id}`))
  const words = (date: Replan['from']) => (date ? planDateWords(t, date, year) : t('unclear'))
  return (
    <li>
      <span>{stage?.stage.name ?? t('domain:field.due')}：</span>
      <del className="num">{words(one.from)}</del>
      <span className="num"> {words(one.to)}</span>
      <small>
        {t('replan.why', { reason: one.reason, approvedBy: one.approvedBy })}
        {' · '}
        {one.by.name} {momentWords(t, one.at, zone, year)}
      </small>
    </li>
  )
}
