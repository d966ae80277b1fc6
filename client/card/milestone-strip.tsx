import { useTranslation } from 'react-i18next'
import type { MilestoneView } from '../../shared/board/view.ts'
import { milestoneWords } from './words/milestone-words.ts'
import './milestone-strip.css'

/** A card's milestones in order, as one glance: solid 已核, half 申报, hollow planned, red outline late. */
export function MilestoneStrip(props: {
  milestones: readonly MilestoneView[]
  named?: boolean
  year?: number
}) {
  const { t } = useTranslation('card')
  const words = props.milestones.map(one => milestoneWords(t, one, props.year))
  return (
    <span className="milestone-strip" role="img" aria-label={words.join(t('listComma'))}>
      {props.milestones.map((one, at) => (
        <span
          key={one.stage.id}
          className="milestone-strip-step"
          data-state={one.state}
          title={words[at]}
          aria-hidden="true"
        >
          <span className="milestone-strip-mark" />
          {props.named && <span className="milestone-strip-name">{one.stage.name}</span>}
        </span>
      ))}
    </span>
  )
}
