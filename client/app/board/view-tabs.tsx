import { type CSSProperties, type ReactNode, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { useBoard, useMember, useSession } from '../../live/hooks.ts'
import { waitingSlips } from '../../slip/desk-slips.ts'
import { useSlips } from '../../slip/slip-data.ts'
import { decisionItems } from '../../todo/todo-decisions.ts'
import { Icon, Popover, VisuallyHidden } from '../../ui/index.ts'
import { useFitting } from './use-fitting.ts'
import './view-tabs.css'
import { type View, viewOf, viewsOf } from './views.ts'

/** One tab a view as far as the bar is wide, the one that is open always; the rest are links behind 更多. */
export function ViewTabs() {
  const { t } = useTranslation('app')
  const member = useMember()
  const { all, main, kept } = useMemo(() => viewsOf(member), [member])
  const active = viewOf(useLocation().pathname, all)
  const row = useRef<HTMLElement>(null)
  const ruler = useRef<HTMLDivElement>(null)
  const { shown, wanted } = useFitting(row, ruler, kept, active)
  const measured = all.filter(view => main.includes(view) || view === active)
  return (
    <nav
      ref={row}
      className="board-tabs"
      aria-label={t('views.nav')}
      style={{ '--tabs-wanted': `${wanted}px` } as CSSProperties}
    >
      {all
        .filter(view => shown.includes(view))
        .map(view => (
          <ViewLink key={view} view={view} />
        ))}
      <MoreViews views={all.filter(view => !shown.includes(view))} />
      <div ref={ruler} className="board-tabs-ruler" aria-hidden="true">
        {measured.map(view => (
          <span key={view} className="board-tab" data-ruler={view}>
            <ViewWords view={view} />
          </span>
        ))}
        <span className="board-tab" data-ruler="more">
          <MoreWords />
        </span>
      </div>
    </nav>
  )
}

function ViewLink({ view, onClick }: { view: View; onClick?: () => void }) {
  const { campaign } = useSession()
  const { search, pathname } = useLocation()
  // A slip lies on the desk though its address is its own.
  const here = viewOf(pathname, viewsOf(useMember()).all) === view
  return (
    <Link
      to={{ pathname: `/c/${campaign}/${view}`, search }}
      className="board-tab"
      aria-current={here ? 'page' : undefined}
      onClick={onClick}
    >
      <ViewWords view={view} />
    </Link>
  )
}

function MoreViews({ views }: { views: readonly View[] }) {
  const { t } = useTranslation('app')
  if (views.length === 0) return null
  return (
    <Popover
      align="end"
      label={t('views.moreViews')}
      trigger={
        <button type="button" className="board-tab" aria-label={t('views.moreViews')}>
          <MoreWords />
        </button>
      }
    >
      {close => (
        <ul className="board-more">
          {views.map(view => (
            <li key={view}>
              <ViewLink view={view} onClick={close} />
            </li>
          ))}
        </ul>
      )}
    </Popover>
  )
}

function MoreWords() {
  const { t } = useTranslation('app')
  return (
    <>
      {t('views.more')}
      <Icon name="chevron-down" size={12} />
    </>
  )
}

function ViewWords({ view }: { view: View }): ReactNode {
  const { t } = useTranslation('app')
  return (
    <>
      {t(`views.${view}`)}
      {view === 'todo' && <Waiting />}
    </>
  )
}

/** Letters and 交办事项 that wait for this person: what somebody sent them, apart from what the calendar asks. */
function Waiting() {
  const { t } = useTranslation('todo')
  const member = useMember()
  const slips = useSlips()
  const decisions = useBoard(board => board.decisions)
  const n = useMemo(
    () => waitingSlips(slips, member).length + decisionItems(decisions, member).length,
    [slips, decisions, member],
  )
  if (n === 0) return null
  return (
    <span className="board-tab-count num" title={t('waiting', { n })}>
      <span aria-hidden="true">{n}</span>
      <VisuallyHidden>{t('waiting', { n })}</VisuallyHidden>
    </span>
  )
}
