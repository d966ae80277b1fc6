import { useTranslation } from 'react-i18next'
import type { CalendarDate } from '../../shared/calendar/date.ts'
import { AreaMark } from '../card/area-mark.tsx'
import { Lamp } from '../card/lamp.tsx'
import { ProblemActs } from '../card/problem/problem-item.tsx'
import { useOpenCard } from '../card/use-open-card.ts'
import { useYear } from '../card/use-year.ts'
import { dateWords } from '../card/words/date-words.ts'
import { whoWords } from '../card/words/who-words.ts'
import { useBoard } from '../live/hooks.ts'
import { Tag } from '../ui/index.ts'
import type { OpenProblem } from './open-problems.ts'
import { SubmitToMeeting } from './submit-to-meeting.tsx'

/** One problem in a line: what it is, whose card, how long, by when it was asked and promised, and what one can do about it. */
export function ProblemLine({ one }: { one: OpenProblem }) {
  const { t } = useTranslation(['problems', 'card'])
  const { openId, openCard } = useOpenCard()
  const plan = useBoard(view => view.plan)
  const { card, problem } = one
  const lead = card.leadUnitId ? plan.unitById.get(card.leadUnitId) : null
  const answer = problem.answers.at(-1)
  return (
    <li className="problems-line" data-open={card.id === openId || undefined}>
      <div className="problems-what">
        <p className="problems-text">
          <Tag>{t(`card:problem.kind.${problem.kind}`)}</Tag> {problem.text}
        </p>
        {answer && (
          <p className="problems-answer">
            <b>{whoWords(t, answer.by, plan)}</b> {answer.text}
          </p>
        )}
      </div>
      <div className="problems-card">
        <button type="button" onClick={() => openCard(card.id)}>
          <Lamp lamp={card.lamp} size="s" />
          <span title={card.title}>{card.title}</span>
        </button>
        <p>
          <AreaMark area={card.areaId ? plan.areaById.get(card.areaId) : null} />
          <span>{lead?.shortName ?? t('card:unclear')}</span>
        </p>
      </div>
      <p className="problems-age num">
        <span className="problems-label">{t('column.age')}</span>
        {problem.ageDays > 0 ? t('days', { n: problem.ageDays }) : t('today')}
      </p>
      <Day label={t('column.due')} date={problem.due ?? null} late={one.dueLate} />
      <Day label={t('column.promise')} date={one.promise} late={one.promiseLate} />
      <div className="problems-acts">
        <ProblemActs card={card} problem={problem} />
        <SubmitToMeeting one={one} />
      </div>
    </li>
  )
}

function Day({ label, date, late }: { label: string; date: CalendarDate | null; late: boolean }) {
  const { t } = useTranslation(['problems', 'card'])
  const year = useYear()
  return (
    <p className="problems-day num">
      <span className="problems-label">{label}</span>
      {date ? dateWords(t, date, year) : <span className="problems-none">{t('none')}</span>}
      {late && <Tag tone="alert">{t('late')}</Tag>}
    </p>
  )
}
