import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CardView } from '../../../shared/board/view.ts'
import type { MeetingView } from '../../../shared/meeting/view.ts'
import { AreaMark } from '../../card/area-mark.tsx'
import { DecisionItem } from '../../card/decision/decision-item.tsx'
import { Lamp } from '../../card/lamp.tsx'
import { UnitName } from '../../card/unit-name.tsx'
import { useOpenCard } from '../../card/use-open-card.ts'
import { useYear } from '../../card/use-year.ts'
import { planDateWords } from '../../card/words/date-words.ts'
import { lampReasonWords } from '../../card/words/lamp-words.ts'
import { useBoard, useSession } from '../../live/hooks.ts'
import { Button, Tag } from '../../ui/index.ts'
import { MilestoneLine } from './milestone-line.tsx'
import './card-facts.css'
import './console-part.css'

/** A card as a meeting asks for it: its lamp and why, its nodes, its words, what stands in its way, what was decided before. */
export function CardFacts(props: { card: CardView; meeting: MeetingView; brief?: boolean }) {
  const { t } = useTranslation(['meeting', 'card'])
  const { card, meeting, brief = false } = props
  const { campaign } = useSession()
  const { openCard } = useOpenCard()
  const plan = useBoard(view => view.plan)
  const decisions = useBoard(view => view.decisions)
  const year = useYear()
  const support = card.supportUnitIds.map(id => plan.unitById.get(id)?.shortName ?? '').filter(Boolean)
  const before = decisions.filter(one => one.cardId === card.id && one.meetingId !== meeting.id)
  const problems = card.problems.filter(one => one.state !== 'closed')
  return (
    <section className="console-part card-facts" aria-label={card.title}>
      <header>
        <Lamp lamp={card.lamp} size="l" withWord />
        <b>{card.title}</b>
        <span className="card-facts-ways">
          <Button size="s" kind="ghost" onClick={() => openCard(card.id)}>
            {t('console.openCard')}
          </Button>
          <Link to={{ pathname: `/c/${campaign}/gantt`, search: `?card=${card.id}` }}>
            {t('console.onMap')}
          </Link>
          <Link to={{ pathname: `/c/${campaign}/kanban`, search: `?card=${card.id}` }}>
            {t('console.onKanban')}
          </Link>
        </span>
      </header>
      <p className="card-facts-who">
        <AreaMark area={card.areaId ? plan.areaById.get(card.areaId) : null} />
        <span>
          {t('slip.lead')} <UnitName unit={card.leadUnitId ? plan.unitById.get(card.leadUnitId) : null} />
        </span>
        {support.length > 0 && <span>{t('slip.support', { units: support.join(t('comma')) })}</span>}
        {card.owner && <span>{t('console.owner', { name: card.owner })}</span>}
        {card.due && <span className="num">{t('slip.due', { date: planDateWords(t, card.due, year) })}</span>}
        <span className="num">
          {card.progress === null ? t('console.noProgress') : t('console.progressIs', { n: card.progress })}
          {card.expected !== null && t('console.expected', { n: Math.round(card.expected) })}
        </span>
      </p>
      {card.lamps.length > 0 && (
        <ul className="card-facts-lamps">
          {card.lamps.map(lamp => (
            <li key={lamp.kind}>
              <Lamp lamp={lamp.lamp} size="s" withWord />
              <span>{lampReasonWords(t, lamp, year)}</span>
            </li>
          ))}
        </ul>
      )}
      {!brief && <MilestoneLine card={card} />}
      {card.form && <p className="card-facts-form">{card.form}</p>}
      {!brief &&
        problems.map(one => (
          <p key={one.id} className="card-facts-problem">
            <Tag>{t(`card:problem.kind.${one.kind}`)}</Tag> {one.text}
          </p>
        ))}
      {!brief && before.length > 0 && (
        <details className="card-facts-before" open={before.some(one => one.state !== 'cleared')}>
          <summary>{t('console.before', { n: before.length })}</summary>
          {before.map(one => (
            <DecisionItem key={one.id} decision={one} />
          ))}
        </details>
      )}
    </section>
  )
}
