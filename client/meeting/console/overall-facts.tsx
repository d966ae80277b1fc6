import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../shared/board/view.ts'
import type { CalendarDate } from '../../../shared/calendar/date.ts'
import type { Lamp as LampColour } from '../../../shared/lamp/rules.ts'
import type { MeetingScope } from '../../../shared/meeting/fields.ts'
import { isInScope } from '../../../shared/meeting/scope.ts'
import { AreaMark } from '../../card/area-mark.tsx'
import { Lamp } from '../../card/lamp.tsx'
import { useBoard } from '../../live/hooks.ts'
import './overall-facts.css'
import './console-part.css'

const lamps = ['red', 'yellow', 'green', 'done'] as const satisfies readonly LampColour[]

/** ②总体进度: of what the meeting is about, how many cards stand where, by area. */
export function OverallFacts({ scope, on }: { scope: MeetingScope; on: CalendarDate }) {
  const { t } = useTranslation(['meeting', 'card'])
  const cards = useBoard(view => view.cards)
  const areas = useBoard(view => view.plan.areas)
  const own = useMemo(() => cards.filter(card => isInScope(card, scope, on)), [cards, scope, on])
  const rows = areas
    .map(area => ({ area, cards: own.filter(card => card.areaId === area.id) }))
    .filter(row => row.cards.length > 0)
  return (
    <section className="console-part" aria-label={t('section.overall')}>
      <table className="overall">
        <thead>
          <tr>
            <th scope="col">{t('overall.area')}</th>
            <th scope="col">{t('overall.cards')}</th>
            {lamps.map(lamp => (
              <th key={lamp} scope="col">
                <Lamp lamp={lamp} size="s" withWord />
              </th>
            ))}
            <th scope="col">{t('overall.problems')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.area.id}>
              <th scope="row">
                <AreaMark area={row.area} full />
              </th>
              <Counts cards={row.cards} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('overall.all')}</th>
            <Counts cards={own} />
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

function Counts({ cards }: { cards: readonly CardView[] }) {
  return (
    <>
      <td className="num">{cards.length}</td>
      {lamps.map(lamp => (
        <td key={lamp} className="num">
          {cards.filter(card => card.lamp === lamp).length || '·'}
        </td>
      ))}
      <td className="num">{cards.reduce((n, card) => n + card.openProblems, 0) || '·'}</td>
    </>
  )
}
