import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../shared/board/view.ts'
import { Lamp } from '../../card/lamp.tsx'
import { UnitName } from '../../card/unit-name.tsx'
import { useYear } from '../../card/use-year.ts'
import { dateWords } from '../../card/words/date-words.ts'
import { useBoard } from '../../live/hooks.ts'
import { Tag } from '../../ui/index.ts'
import { CardLink } from './card-link.tsx'

/** 曾滞后: for how many days, from when to when, and how it stands now. */
export function OnceLaggedTable({ cards }: { cards: readonly CardView[] }) {
  const { t } = useTranslation(['inspection', 'card'])
  const year = useYear()
  const plan = useBoard(view => view.plan)
  return (
    <table className="inspect-table">
      <thead>
        <tr>
          <th scope="col">{t('aside.days')}</th>
          <th scope="col">{t('aside.card')}</th>
          <th scope="col">{t('aside.unit')}</th>
          <th scope="col">{t('aside.period')}</th>
          <th scope="col">{t('aside.now')}</th>
        </tr>
      </thead>
      <tbody>
        {cards.map(card => (
          <tr key={card.id}>
            <td className="num">{t('aside.daysOf', { n: card.lagged?.days ?? 0 })}</td>
            <th scope="row">
              <CardLink card={card} />
            </th>
            <td>
              <UnitName unit={card.leadUnitId ? plan.unitById.get(card.leadUnitId) : null} />
            </td>
            <td className="num">
              {card.lagged &&
                t('aside.fromTo', {
                  first: dateWords(t, card.lagged.first, year),
                  last: dateWords(t, card.lagged.last, year),
                })}
            </td>
            <td>
              {card.side ? (
                <Tag tone="outline">{t(`card:side.${card.side.state}`)}</Tag>
              ) : (
                <Lamp lamp={card.lamp} withWord />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
