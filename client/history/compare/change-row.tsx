import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardView, PlanView } from '../../../shared/board/view.ts'
import type { CardChange } from '../../../shared/history/compare-cards.ts'
import { AreaMark } from '../../card/area-mark.tsx'
import { Lamp } from '../../card/lamp.tsx'
import { type ChangeLine, changeLines, moveWords } from '../../card/marks/change-words.ts'
import { UnitName } from '../../card/unit-name.tsx'
import { Tag } from '../../ui/index.ts'

interface RowProps {
  readonly change: CardChange
  readonly before: PlanView
  readonly after: PlanView
  readonly onOpen: (card: CardView) => void
}

/** A card of which something is different: what it is, its lamp, and each field with the old struck out above the new. */
export const ChangeRow = memo(function ChangeRow({ change, before, after, onOpen }: RowProps) {
  const { t } = useTranslation(['history', 'card', 'domain'])
  const card = change.after ?? change.before
  if (!card) return null
  const gone = change.fate === 'deleted' || change.fate === 'passing'
  const area = card.areaId ? after.areaById.get(card.areaId) : undefined
  const lines = changeLines(t, change, before, after)
  return (
    <tr data-fate={change.fate}>
      <th scope="row">
        <button type="button" className="compare-card" onClick={() => onOpen(card)}>
          {gone ? <del>{card.title}</del> : card.title}
        </button>
        <p className="compare-of">
          {area && <AreaMark area={area} />}
          <UnitName unit={card.leadUnitId ? after.unitById.get(card.leadUnitId) : null} />
          {card.code && <span className="num">{card.code}</span>}
          {change.fate !== 'changed' && <Tag tone={gone ? 'alert' : 'brand'}>{t(`fate.${change.fate}`)}</Tag>}
        </p>
      </th>
      <td className="compare-lamp">
        <LampChange change={change} />
      </td>
      <td>
        {lines.length === 0 ? (
          <p className="compare-none">{t(noteOf(change))}</p>
        ) : (
          <dl className="compare-fields">
            {lines.map(line => (
              <Field key={line.key} line={line} />
            ))}
          </dl>
        )}
      </td>
    </tr>
  )
})

/** What to say where no field was entered anew. */
function noteOf({ fate, lamp, values }: CardChange): string {
  if (fate === 'added') return 'history:none.added'
  if (fate === 'deleted' || fate === 'passing') return 'history:none.deleted'
  if (fate === 'restored') return 'history:none.restored'
  if (lamp) return 'history:none.byTime'
  return values.every(one => one.key === 'order') ? 'history:none.order' : 'history:none.kept'
}

function LampChange({ change: { before, after, lamp, fate } }: { change: CardChange }) {
  if (lamp)
    return (
      <>
        <del>
          <Lamp lamp={lamp.before} size="s" withWord />
        </del>
        <ins>
          <Lamp lamp={lamp.after} size="s" withWord />
        </ins>
      </>
    )
  const shown = fate === 'deleted' ? before : after
  if (!shown) return null
  return fate === 'deleted' || fate === 'passing' ? (
    <del>
      <Lamp lamp={shown.lamp} size="s" withWord />
    </del>
  ) : (
    <Lamp lamp={shown.lamp} size="s" withWord />
  )
}

function Field({ line }: { line: ChangeLine }) {
  const { t } = useTranslation('history')
  const empty = t('empty')
  return (
    <div>
      <dt>{line.field}</dt>
      <dd>
        {line.before && <del>{line.before}</del>}
        <ins>{line.after || empty}</ins>
        {line.move && <span className="compare-move num">{moveWords(t, line.move)}</span>}
      </dd>
    </div>
  )
}
