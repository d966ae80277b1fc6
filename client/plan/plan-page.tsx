import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useBoard } from '../live/hooks.ts'
import { VisuallyHidden } from '../ui/index.ts'
import { CardDesk } from './cards/card-desk.tsx'
import { HeadDesk } from './head/head-desk.tsx'
import { collectionSpecs } from './items/collection-specs.ts'
import { ItemTable } from './items/item-table.tsx'
import { LampDesk } from './lamps/lamp-desk.tsx'
import { MechanismList } from './mechanism-list.tsx'
import './plan-page.css'

const others = ['campaign', 'lampRules', 'mechanisms', 'cards'] as const

/** 方案: what the board is built from. Dispatch sets it up; everybody may read what holds. */
export function PlanPage() {
  const { t } = useTranslation(['plan', 'card'])
  const [params, setParams] = useSearchParams()
  const plan = useBoard(view => view.plan)
  const part = params.get('part') ?? 'campaign'
  const spec = collectionSpecs.find(one => one.collection === part)
  const parts = [
    'campaign',
    ...collectionSpecs.map(one => one.collection),
    'lampRules',
    'mechanisms',
    'cards',
  ]
  const countOf = (name: string) => {
    const items = (plan as unknown as Record<string, unknown>)[name]
    return Array.isArray(items) ? items.length : null
  }
  const show = (name: string) =>
    setParams(
      now => {
        const next = new URLSearchParams(now)
        next.set('part', name)
        return next
      },
      { replace: true },
    )
  return (
    <div className="plan">
      <VisuallyHidden>
        <h1>{t('nav')}</h1>
      </VisuallyHidden>
      <nav className="plan-nav" aria-label={t('nav')}>
        {parts.map(name => (
          <button
            key={name}
            type="button"
            aria-current={name === part ? 'page' : undefined}
            onClick={() => show(name)}
          >
            {t(`collection.${name}`)}
            {countOf(name) !== null && <span className="num">{countOf(name)}</span>}
          </button>
        ))}
      </nav>
      <div className="plan-desk">
        {spec && <ItemTable key={spec.collection} spec={spec} />}
        {part === others[0] && <HeadDesk />}
        {part === others[1] && <LampDesk />}
        {part === others[2] && <MechanismList />}
        {part === others[3] && <CardDesk />}
      </div>
    </div>
  )
}
