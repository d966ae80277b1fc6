import type { TFunction } from 'i18next'
import type { CardView, LampView } from '../../../shared/board/view.ts'
import type { LagRow } from '../../../shared/inspection/lag.ts'
import { lampReasonWords } from '../../card/words/lamp-words.ts'

/** What the lag desk knows of a late card beyond the board; a card opened elsewhere has none of it. */
export type Lag = Pick<LagRow, 'why' | 'since' | 'days'>

const isBad = ({ lamp }: LampView) => lamp === 'red' || lamp === 'yellow'

/** The lamps in the words of the screens, worst first: 「▲滞后：…；◆预警：…」; empty where nothing is late. */
export function lampWords(t: TFunction, card: CardView, lag: Lag | null, year: number): string {
  const why =
    lag?.why ?? card.lamps.filter(isBad).sort((a, b) => (a.lamp === b.lamp ? 0 : a.lamp === 'red' ? -1 : 1))
  return why
    .map(lamp =>
      t('slip:basis.lamp', { lamp: t(`card:lamp.${lamp.lamp}`), why: lampReasonWords(t, lamp, year) }),
    )
    .join(t('slip:basis.comma'))
}
