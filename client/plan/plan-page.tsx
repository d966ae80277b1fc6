import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { BinSection } from './cards/bin-section.tsx'
import { CardsSection } from './cards/cards-section.tsx'
import { listings } from './collections/listings.ts'
import { LampsSection } from './lamps/lamps-section.tsx'
import { CollectionSection } from './parts/collection-section.tsx'
import { HeadSection } from './parts/head-section.tsx'
import './plan-page.css'
import { PlanRail } from './plan-rail.tsx'
import { type Section, sectionOf } from './sections.ts'

/** The plan as data: what dispatch sets up, and everybody on the board may read. */
export function PlanPage() {
  const { t } = useTranslation('plan')
  const [params] = useSearchParams()
  const section = sectionOf(params.get('section'))
  return (
    <div className="plan">
      <PlanRail section={section} />
      <section key={section} className="plan-body" aria-label={t(`section.${section}`)}>
        <SectionBody section={section} />
      </section>
    </div>
  )
}

function SectionBody({ section }: { section: Section }) {
  switch (section) {
    case 'head':
      return <HeadSection />
    case 'lamps':
      return <LampsSection />
    case 'cards':
      return <CardsSection />
    case 'bin':
      return <BinSection />
    default:
      return <CollectionSection listing={listings[section]} />
  }
}
