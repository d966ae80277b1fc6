import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardId } from '../../../shared/ids.ts'
import { UnitId } from '../../../shared/ids.ts'
import { useBoard, usePresenceIn } from '../../live/hooks.ts'

/** Who else is in this field now: their unit's name on their own hue. */
export function FieldPeople(props: { card: CardId; field: string }) {
  const { t } = useTranslation('card')
  const here = usePresenceIn(props.card).filter(one => one.focus?.field === props.field)
  const plan = useBoard(view => view.plan)
  if (here.length === 0) return null
  const unitOf = (unit: string | null) => {
    const id = UnitId.safeParse(unit)
    return id.success ? plan.unitById.get(id.data)?.shortName : undefined
  }
  return (
    <span className="card-field-people">
      {here.map(one => (
        <span
          key={one.clientId}
          className="card-field-person"
          style={{ '--who': one.hue } as CSSProperties}
          title={one.name}
        >
          {t('presence.here', { name: unitOf(one.unit) ?? one.name })}
        </span>
      ))}
    </span>
  )
}
