import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardId } from '../../../shared/ids.ts'
import type { LagRow } from '../../../shared/inspection/lag.ts'
import { useOpenCard } from '../../card/use-open-card.ts'
import { useBoard } from '../../live/hooks.ts'
import { IconButton, VisuallyHidden } from '../../ui/index.ts'
import { LagLamp } from './lag-lamp.tsx'
import { LagPromises } from './lag-promises.tsx'
import { LagSilence } from './lag-silence.tsx'
import { LagSlips } from './lag-slips.tsx'
import { LagTitle } from './lag-title.tsx'
import { LagWhy } from './lag-why.tsx'
import { LagTrail } from './trail/lag-trail.tsx'

export interface LagItemProps {
  row: LagRow
  rank: number
  /** Whether the server has said since when. */
  known: boolean
  chosen: boolean
  mayChoose: boolean
  /** Steady, both of them. */
  onChoose: (card: CardId) => void
  onIssue: (card: CardId) => void
}

/** One late card; it repaints when what it says changes. */
export const LagItem = memo(Item)

function Item(props: LagItemProps) {
  const { t } = useTranslation('inspection')
  const { row, rank, known } = props
  const { card } = row
  const { openId } = useOpenCard()
  const hue = useBoard(({ plan }) => (card.areaId ? plan.areaById.get(card.areaId)?.hue : undefined))
  const [open, setOpen] = useState(false)
  const trail = `trail-${card.id}`
  return (
    <li
      className="lag-item"
      data-card={card.id}
      data-lamp={row.lamp}
      data-hue={hue}
      data-open={card.id === openId || undefined}
    >
      <div className="lag-row">
        <div className="lag-rank">
          <b className="num">
            <span aria-hidden="true">{rank}</span>
            <VisuallyHidden>{t('row.rank', { n: rank })}</VisuallyHidden>
          </b>
          {props.mayChoose && (
            <input
              type="checkbox"
              aria-label={t('row.choose', { title: card.title })}
              checked={props.chosen}
              onChange={() => props.onChoose(card.id)}
            />
          )}
        </div>
        <LagLamp row={row} known={known} />
        <LagTitle row={row} />
        <LagWhy row={row} />
        <LagSilence row={row} known={known} />
        <LagPromises row={row} />
        <LagSlips row={row} onIssue={props.onIssue} />
        <IconButton
          className="lag-expand"
          size="s"
          icon={open ? 'chevron-up' : 'chevron-down'}
          label={t(open ? 'row.hideTrail' : 'row.showTrail', { title: card.title })}
          aria-expanded={open}
          aria-controls={trail}
          onClick={() => setOpen(!open)}
        />
      </div>
      <div id={trail} hidden={!open}>
        {open && <LagTrail row={row} />}
      </div>
    </li>
  )
}
