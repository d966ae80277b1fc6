import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../shared/board/view.ts'
import { Button } from '../../ui/index.ts'
import { Section } from '../panel/section.tsx'
import { useRights } from '../rights/use-rights.ts'
import { MilestoneRow } from './milestone-row.tsx'
import './milestone-section.css'
import { ReplanDialog } from './replan-dialog.tsx'
import { ReplanHistory } from './replan-history.tsx'
import '../form/card-form.css'

/** The card's milestones: what was planned, what its clock says, what is claimed, what is verified, and who does what next. */
export function MilestoneSection({ card }: { card: CardView }) {
  const { t } = useTranslation('card')
  const rights = useRights(card)
  const [replanning, setReplanning] = useState(false)
  return (
    <Section
      id="milestones"
      title={t('part.milestones')}
      action={
        rights.command('replan') && (
          <Button size="s" icon="calendar" onClick={() => setReplanning(true)}>
            {t('replan.open')}
          </Button>
        )
      }
    >
      {card.milestones.length === 0 ? (
        <p className="card-none">{t('milestone.none')}</p>
      ) : (
        <table className="milestones">
          <thead>
            <tr>
              <th scope="col">{t('milestone.name')}</th>
              <th scope="col">{t('milestone.planned')}</th>
              <th scope="col">{t('milestone.clock')}</th>
              <th scope="col">{t('milestone.actual')}</th>
              <th scope="col" className="milestones-acts">
                {t('milestone.state')}
              </th>
            </tr>
          </thead>
          <tbody>
            {card.milestones.map(one => (
              <MilestoneRow key={one.stage.id} card={card} one={one} />
            ))}
          </tbody>
        </table>
      )}
      <ReplanHistory card={card} />
      {replanning && <ReplanDialog card={card} onClose={() => setReplanning(false)} />}
    </Section>
  )
}
