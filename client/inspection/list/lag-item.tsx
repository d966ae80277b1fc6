import { memo, type Ref } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardId } from '../../../shared/ids.ts'
import type { LagRow } from '../../../shared/inspection/lag.ts'
import { useOpenCard } from '../../card/use-open-card.ts'
import { useBoard } from '../../live/hooks.ts'
import { IconButton, VisuallyHidden } from '../../ui/index.ts'
import { AnotherSlip } from './issue-button.tsx'
import { LagLamp } from './lag-lamp.tsx'
import { LagPromises } from './lag-promises.tsx'
import { LagSilence } from './lag-silence.tsx'
import { LagSlips } from './lag-slips.tsx'
import { LagTitle } from './lag-title.tsx'
import { LagWhy } from './lag-why.tsx'
import { LagTrail } from './trail/lag-trail.tsx'

export interface LagItemProps {
  ref: Ref<HTMLLIElement>
  row: LagRow
  /** Its place among all, from 0, of how many. */
  at: number
  of: number
  /** Whether the server has said since when. */
  known: boolean
  chosen: boolean
  mayChoose: boolean
  /** Whether its trail is open. */
  unfolded: boolean
  /** Steady, all of them. */
  onFold: (card: CardId) => void
  onChoose: (card: CardId) => void
  onIssue: (card: CardId) => void
}

/** One late card; it repaints when what it says changes. */
export const LagItem = memo(Item)

function Item(props: LagItemProps) {
  const { t } = useTranslation('inspection')
  const { row, at, known, unfolded } = props
  const { card } = row
  const { openId } = useOpenCard()
  const hue = useBoard(({ plan }) => (card.areaId ? plan.areaById.get(card.areaId)?.hue : undefined))
  const trail = `trail-${card.id}`
  return (
    <li
      ref={props.ref}
      data-index={at}
      aria-posinset={at + 1}
      aria-setsize={props.of}
      className="lag-item"
      data-card={card.id}
      data-lamp={row.lamp}
      data-hue={hue}
      data-open={card.id === openId || undefined}
    >
      <div className="lag-row">
        <div className="lag-rank">
          <b className="num">
            <span aria-hidden="true">{at + 1}</span>
            <VisuallyHidden>{t('row.rank', { n: at + 1 })}</VisuallyHidden>
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
        <div className="lag-acts">
          {row.slips.length > 0 && <AnotherSlip row={row} onIssue={props.onIssue} />}
          <IconButton
            size="s"
            icon={unfolded ? 'chevron-up' : 'chevron-down'}
            label={t(unfolded ? 'row.hideTrail' : 'row.showTrail', { title: card.title })}
            aria-expanded={unfolded}
            aria-controls={trail}
            onClick={() => props.onFold(card.id)}
          />
        </div>
      </div>
      <div id={trail} hidden={!unfolded}>
        {unfolded && <LagTrail row={row} />}
      </div>
    </li>
  )
}
