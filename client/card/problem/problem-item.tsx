import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../shared/board/view.ts'
import { useBoard } from '../../live/hooks.ts'
import { Button, Tag } from '../../ui/index.ts'
import { ReasonDialog } from '../act/reason-dialog.tsx'
import { useAct } from '../act/use-act.ts'
import { useRights } from '../rights/use-rights.ts'
import { useYear } from '../use-year.ts'
import { dateWords } from '../words/date-words.ts'
import { momentWords } from '../words/moment-words.ts'
import { AnswerDialog } from './answer-dialog.tsx'

type Problem = CardView['problems'][number]

export function ProblemItem({ card, problem }: { card: CardView; problem: Problem }) {
  const { t } = useTranslation('card')
  const year = useYear()
  const plan = useBoard(view => view.plan)
  const zone = plan.campaign.timeZone
  const asked = problem.askedUnitId ? plan.unitById.get(problem.askedUnitId) : null
  return (
    <article className="problem" data-state={problem.state}>
      <p className="problem-text">{problem.text}</p>
      <p className="problem-facts">
        <Tag>{t(`problem.kind.${problem.kind}`)}</Tag>
        <span>{t(`problem.state.${problem.state}`)}</span>
        {asked && <span>{t('problem.asked', { unit: asked.shortName })}</span>}
        {problem.due && (
          <span className="num">{t('problem.due', { date: dateWords(t, problem.due, year) })}</span>
        )}
        {problem.state !== 'closed' && problem.ageDays > 0 && (
          <span className="num">{t('problem.age', { n: problem.ageDays })}</span>
        )}
        <span>
          {problem.raised.by.name} {momentWords(t, problem.raised.at, zone, year)}
        </span>
      </p>
      {problem.answers.map(answer => (
        <div key={answer.at} className="problem-answer">
          <p>{answer.text}</p>
          <p className="problem-facts">
            {answer.promise && (
              <strong className="num">
                {t('problem.promised', { date: dateWords(t, answer.promise, year) })}
              </strong>
            )}
            <span>
              {answer.by.name} {momentWords(t, answer.at, zone, year)}
            </span>
          </p>
        </div>
      ))}
      {problem.closed && (
        <p className="problem-facts">
          {t('problem.closedBy', {
            by: problem.closed.by.name,
            at: momentWords(t, problem.closed.at, zone, year),
            words: problem.closed.words,
          })}
        </p>
      )}
      {problem.state !== 'closed' && <ProblemActs card={card} problem={problem} />}
    </article>
  )
}

/** 答复 and 销号 of one problem, for those who may; nothing for others. */
export function ProblemActs({ card, problem }: { card: CardView; problem: Problem }) {
  const { t } = useTranslation('card')
  const rights = useRights(card)
  const { run } = useAct()
  const [open, setOpen] = useState<'answer' | 'close' | null>(null)
  const mine = rights.command('problem')
  const asked = problem.askedUnitId !== undefined && rights.member.unitIds.includes(problem.askedUnitId)
  if (!mine && !asked) return null
  return (
    <div className="problem-acts">
      <Button size="s" onClick={() => setOpen('answer')}>
        {t('problem.answer')}
      </Button>
      {mine && (
        <Button size="s" kind="ghost" onClick={() => setOpen('close')}>
          {t('problem.close')}
        </Button>
      )}
      {open === 'answer' && <AnswerDialog card={card} problemId={problem.id} onClose={() => setOpen(null)} />}
      <ReasonDialog
        open={open === 'close'}
        title={t('problem.closeTitle')}
        label={t('problem.closeWords')}
        action={t('problem.close')}
        optional
        onClose={() => setOpen(null)}
        onDone={async words =>
          (await run(
            { type: 'problem.close', card: card.id, problemId: problem.id, words },
            t('problem.closedNow'),
          )) !== null
        }
      />
    </div>
  )
}
