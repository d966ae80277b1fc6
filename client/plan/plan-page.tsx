import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useBoard } from '../live/hooks.ts'
import './plan-page.css'
import { PlanRail } from './plan-rail.tsx'
import { sectionOf } from './sections.ts'

/** The plan as data: what dispatch sets up, and everybody may read. */
export function PlanPage() {
  const { t } = useTranslation('plan')
  const [params] = useSearchParams()
  const section = sectionOf(params.get('section'))
  const items = useBoard(({ plan }) => (section in plan ? plan[section as 'areas'] : null))
  return (
    <div className="plan">
      <PlanRail section={section} />
      <section className="plan-body" aria-labelledby="plan-title">
        <h1 id="plan-title">{t(`section.${section}`)}</h1>
        <ol>
          {items?.map(item => (
            <li key={item.id}>{item.name}</li>
          ))}
        </ol>
      </section>
    </div>
  )
}
