import { useTranslation } from 'react-i18next'
import type { CardView, MilestoneView } from '../../../shared/board/view.ts'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import { midOf, type Scale } from './scale.ts'
import { placeLabels } from './stage-labels.ts'

const rowHeight = 18

/** Planned is a hollow diamond, reached a solid one, claimed and not checked a half one; between a plan and its day a line as long as it was late. */
export function StageLane({
  name,
  scale,
  card,
  today,
}: {
  name: string
  scale: Scale
  card: CardView
  today: CalendarDate
}) {
  const { t } = useTranslation('history')
  const { from, to } = scale.span
  const dated = card.milestones.filter(one => dayOf(one) !== null)
  const before = dated.filter(one => (dayOf(one) ?? '') < from)
  const after = dated.filter(one => (dayOf(one) ?? '') > to)
  const shown = dated.filter(one => inside(dayOf(one)) || inside(one.due?.date ?? null))
  function inside(day: CalendarDate | null): boolean {
    return day !== null && day >= from && day <= to
  }
  const labels = placeLabels(
    shown.map(one => ({ name: one.stage.name, x: midOf(scale, dayOf(one) ?? from) })),
  )
  const rows = 1 + Math.max(0, ...labels.map(({ row }) => row))
  const top = rows * rowHeight + 10
  return (
    <div className="life-lane life-stages" style={{ height: top + 14 }}>
      <span className="life-name" style={{ marginTop: top - 11 }}>
        {name}
      </span>
      {before.length > 0 && (
        <span className="life-earlier-stages">
          {t('life.before', { stages: before.map(one => one.stage.name).join(t('trend.and')) })}
        </span>
      )}
      {after.length > 0 && (
        <span className="life-earlier-stages life-later-stages">
          {t('life.after', { stages: after.map(one => one.stage.name).join(t('trend.and')) })}
        </span>
      )}
      <span className="life-thread" style={{ top }} />
      {shown.map((one, at) => {
        const [due, actual] = [one.due?.date ?? null, actualOf(one)]
        // what should have been reached and was not is late up to today
        const until = actual ?? (due && due < today ? today : null)
        const label = labels[at]
        return (
          <span key={one.stage.id} className="life-stage-group">
            {due && until && due !== until && (
              <span
                className={until > due ? 'life-gap life-late' : 'life-gap'}
                style={{
                  top,
                  insetInlineStart: Math.min(midOf(scale, due), midOf(scale, until)),
                  width: Math.abs(midOf(scale, until) - midOf(scale, due)),
                }}
              />
            )}
            {due && due !== actual && (
              <span className="life-stage" style={{ top, insetInlineStart: midOf(scale, due) }} />
            )}
            {actual && (
              <span
                className={`life-stage ${one.verified ? 'life-verified' : 'life-claimed'}`}
                style={{ top, insetInlineStart: midOf(scale, actual) }}
              />
            )}
            {label && (
              <span
                className="life-stage-name"
                style={{ top: label.row * rowHeight, insetInlineStart: label.x }}
              >
                {one.stage.name}
              </span>
            )}
          </span>
        )
      })}
    </div>
  )
}

const actualOf = ({ verified, claimed }: MilestoneView): CalendarDate | null =>
  verified?.date ?? claimed?.date ?? null
const dayOf = (one: MilestoneView): CalendarDate | null => actualOf(one) ?? one.due?.date ?? null
