import type { TFunction } from 'i18next'
import { memo } from 'react'
import type { CardView, PlanView } from '../../../shared/board/view.ts'
import type { CardChange } from '../../../shared/history/compare-cards.ts'
import type { Lamp } from '../../../shared/lamp/rules.ts'
import { LampShape } from '../../card/lamp.tsx'
import { markOf, markWords } from '../../card/marks/mark-of.ts'
import { Icon } from '../../ui/icon.tsx'
import './card-face.css'
import { type CardToday, dueWords, hintWords, lampWords, markWords as ownMarkWords } from './card-words.ts'
import { hintOf, type Mark, marksOf } from './face.ts'

export interface CardFaceProps {
  readonly card: CardView
  readonly plan: PlanView
  readonly today: CardToday
  /** Handed down: one translation hook a board, not one a card. */
  readonly t: TFunction
  /** What became of it since the moment the board is compared with. */
  readonly change?: CardChange | null
}

/** What a card says from a metre away. It repaints when its own card changes, and for nothing else on the board. */
export const CardFace = memo(function CardFace({ card, plan, today, t, change = null }: CardFaceProps) {
  const area = card.areaId ? plan.areaById.get(card.areaId) : undefined
  return (
    <span className="kcard-face" data-hue={area?.hue}>
      <span className="kcard-marks">
        {change?.lamp && <LampBefore lamp={change.lamp.before} t={t} />}
        <span className={`kcard-lamp kcard-lamp-${card.lamp}`}>
          <LampShape lamp={card.lamp} />
          {lampWords(t, card.lamp)}
        </span>
        {change && (
          <span className={`kcard-change kcard-change-${markOf(change)}`}>{markWords(t, change)}</span>
        )}
        {marksOf(card).map(mark => (
          <MarkWord key={mark.kind} mark={mark} t={t} />
        ))}
      </span>
      <span className="kcard-title" title={card.title}>
        {card.title}
      </span>
      <Who card={card} plan={plan} today={today} t={t} />
      <Progress card={card} today={today} t={t} />
    </span>
  )
})

/** Where the lamp came from, before where it is: 预警 → 滞后. */
function LampBefore({ lamp, t }: { lamp: Lamp; t: TFunction }) {
  return (
    <span className="kcard-was">
      <span className={`kcard-lamp kcard-lamp-${lamp}`}>
        <LampShape lamp={lamp} />
        {lampWords(t, lamp)}
      </span>
      <span role="img" aria-label={t('history:marks.to')}>
        →
      </span>
    </span>
  )
}

function MarkWord({ mark, t }: { mark: Mark; t: TFunction }) {
  const title =
    mark.kind === 'check' ? t('kanban:mark.checkWhat', { stages: mark.stages.join('、') }) : undefined
  return (
    <span className={`kcard-mark kcard-mark-${mark.kind}`} title={title}>
      {ownMarkWords(t, mark)}
    </span>
  )
}

function Who({ card, plan, today, t }: CardFaceProps) {
  const unit = card.leadUnitId ? plan.unitById.get(card.leadUnitId) : undefined
  return (
    <span className="kcard-row">
      {unit ? (
        <span className="kcard-unit" title={unit.name}>
          {unit.shortName}
        </span>
      ) : (
        <span className="kcard-unclear">{t('kanban:face.unitUnclear')}</span>
      )}
      <span className={card.due ? 'kcard-due num' : 'kcard-unclear'}>
        {card.due ? dueWords(t, card.due, today.year) : t('kanban:face.dueUnclear')}
      </span>
      {card.openProblems > 0 && (
        <span className="kcard-problems" title={t('kanban:face.problems', { count: card.openProblems })}>
          <Icon name="alert" size={13} />
          <span className="num">{card.openProblems}</span>
        </span>
      )}
    </span>
  )
}

function Progress({ card, today, t }: Omit<CardFaceProps, 'plan'>) {
  const hint = hintOf(card, today.day)
  return (
    <span className="kcard-row">
      <span className="kcard-bar">
        <span className="kcard-bar-done" style={{ width: `${card.progress ?? 0}%` }} />
        {card.expected !== null && !card.finished && (
          <span className="kcard-bar-tick" style={{ left: `${Math.min(100, card.expected)}%` }} />
        )}
      </span>
      <span className="kcard-percent num">
        {card.progress === null ? '—' : `${Math.round(card.progress)}%`}
      </span>
      {hint && (
        <span className="kcard-hint" data-kind={hint.near ? hint.kind : undefined}>
          {hintWords(t, hint)}
        </span>
      )}
    </span>
  )
}
