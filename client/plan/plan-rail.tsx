import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import type { BoardView } from '../../shared/board/view.ts'
import { useBoard } from '../live/hooks.ts'
import { type Section, sectionGroups } from './sections.ts'

/** Where in the set-up one is; each section is an address of its own. */
export function PlanRail({ section }: { section: Section }) {
  const { t } = useTranslation('plan')
  const { search } = useLocation()
  const to = (name: Section) => {
    const params = new URLSearchParams(search)
    params.set('section', name)
    return { search: params.toString() }
  }
  return (
    <nav className="plan-rail" aria-label={t('rail')}>
      {sectionGroups.map(group => (
        <div key={group.key} className="plan-rail-group">
          <h2>{t(`group.${group.key}`)}</h2>
          <ul>
            {group.sections.map(name => (
              <li key={name}>
                <Link to={to(name)} aria-current={name === section ? 'page' : undefined}>
                  <span>{t(`section.${name}`)}</span>
                  <SectionCount section={name} />
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}

function SectionCount({ section }: { section: Section }) {
  const count = useBoard(view => countOf(view, section))
  return count === null ? null : <span className="plan-rail-count num">{count}</span>
}

function countOf(view: BoardView, section: Section): number | null {
  if (section === 'head' || section === 'lamps') return null
  if (section === 'cards') return view.cards.length
  return section === 'bin' ? view.deleted.length : view.plan[section].length
}
