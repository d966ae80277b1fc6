import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CardView } from '../../../shared/board/view.ts'
import { AreaMark } from '../../card/area-mark.tsx'
import { useBoard } from '../../live/hooks.ts'
import { Button, VisuallyHidden } from '../../ui/index.ts'
import { SectionHead, useMayPut } from '../parts/section-head.tsx'
import { CreateCardDialog } from './create-card-dialog.tsx'

/** Where cards are made, and how many each area has; many at once are changed in the ledger. */
export function CardsSection() {
  const { t } = useTranslation('plan')
  const mayEdit = useMayPut('cards')
  const [open, setOpen] = useState(false)
  const areas = useBoard(view => view.plan.areas)
  const cards = useBoard(view => view.cards)
  return (
    <>
      <SectionHead section="cards" mayEdit={mayEdit}>
        <Link className="plan-link" to={{ pathname: '../ledger', search: '' }} relative="path">
          {t('toLedger')}
        </Link>
        <Button kind="primary" icon="plus" onClick={() => setOpen(true)}>
          {t('newCard')}
        </Button>
      </SectionHead>
      <table className="plan-table plan-table-narrow">
        <thead>
          <tr>
            <th scope="col">{t('section.areas')}</th>
            <th scope="col" className="num">
              {t('column.cards')}
            </th>
            <th scope="col" className="num">
              {t('column.unclear')}
            </th>
            <th scope="col">
              <VisuallyHidden>{t('column.acts')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {areas.map(area => {
            const own = cards.filter(card => card.areaId === area.id)
            return (
              <tr key={area.id}>
                <th scope="row">
                  <AreaMark area={area} full />
                </th>
                <td className="num">{own.length}</td>
                <td className="num">{own.filter(isUnclear).length || ''}</td>
                <td>
                  <Link to={{ pathname: '../ledger', search: `?area=${area.id}` }} relative="path">
                    {t('areaLedger')}
                  </Link>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {open && <CreateCardDialog onClose={() => setOpen(false)} />}
    </>
  )
}

const isUnclear = ({ unclear }: CardView): boolean => unclear.length > 0
