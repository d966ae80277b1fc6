import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard, useMember } from '../live/hooks.ts'
import { scrolledAsWhole, useScrollAnchor } from '../live/use-scroll-anchor.ts'
import { Button, EmptyState, Tag, VisuallyHidden } from '../ui/index.ts'
import { useAddress } from '../ui/use-address.ts'
import { byAskedUnit, filterFromAddress, matchesFilter, openProblems, type Waiting } from './open-problems.ts'
import { ProblemLine } from './problem-line.tsx'
import './problems-page.css'
import { ProblemsToolbar } from './problems-toolbar.tsx'

const params = ['kind', 'asked', 'area', 'late', 'mine']

/** 难点堵点 of every card, by the unit they wait for: what is asked, since when, and what was promised. */
export function ProblemsPage() {
  const { t } = useTranslation(['problems', 'card'])
  const [address, change] = useAddress()
  const { unitIds } = useMember()
  const plan = useBoard(view => view.plan)
  const cards = useBoard(view => view.cards)
  const today = useBoard(view => view.today)
  const all = useMemo(() => openProblems(cards, today), [cards, today])
  const filter = filterFromAddress(address)
  const scroller = useRef<HTMLDivElement>(null)
  useScrollAnchor(scroller, scrolledAsWhole)
  const shown = all.filter(one => matchesFilter(one, filter, unitIds))
  const clear = () =>
    change(now => {
      for (const name of params) now.delete(name)
      return now
    })
  return (
    <div className="problems">
      <h1>
        <VisuallyHidden>{t('title')}</VisuallyHidden>
      </h1>
      <ProblemsToolbar filter={filter} all={all} shown={shown} />
      <div ref={scroller} className="problems-scroll">
        {byAskedUnit(shown, plan).map(waiting => (
          <WaitingFor key={waiting.unit?.id ?? '-'} waiting={waiting} />
        ))}
        {shown.length === 0 && (
          <EmptyState
            icon={all.length === 0 ? 'check' : 'search'}
            title={t(all.length === 0 ? 'empty' : 'nothingShown')}
            hint={t(all.length === 0 ? 'emptyHint' : 'nothingShownHint')}
            action={all.length > 0 && <Button onClick={clear}>{t('clear')}</Button>}
          />
        )}
      </div>
    </div>
  )
}

function WaitingFor({ waiting }: { waiting: Waiting }) {
  const { t } = useTranslation('problems')
  const { unit, problems, late, oldestDays } = waiting
  const name = unit?.name ?? t('askedNobody')
  return (
    <section className="problems-unit" aria-label={t('waitingFor', { unit: name })}>
      <header className="problems-unit-head">
        <h2>{name}</h2>
        {!unit && <span className="problems-unit-hint">{t('askedNobodyHint')}</span>}
        <span className="num">{t('count', { n: problems.length })}</span>
        {oldestDays > 0 && <span className="num">{t('oldest', { n: oldestDays })}</span>}
        {late > 0 && <Tag tone="alert">{t('lateCount', { n: late })}</Tag>}
      </header>
      <ul className="problems-list">
        {problems.map(one => (
          <ProblemLine key={one.problem.id} one={one} />
        ))}
      </ul>
    </section>
  )
}
