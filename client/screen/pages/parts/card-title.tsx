import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../../shared/board/view.ts'
import { isSample } from '../../../card/sample/is-sample.ts'
import { withoutSample } from '../../../card/sample/without-sample.ts'
import { Phrase } from './phrase.tsx'

/** A card's name; 示例 stands beside it, small, and is not said twice. */
export function CardTitle({ card }: { card: Pick<CardView, 'title' | 'sample'> }) {
  const { t } = useTranslation('card')
  return (
    <>
      <Phrase text={withoutSample(card.title) || t('untitled')} />
      {isSample(card) && <small className="wall-sample">{t('sample')}</small>}
    </>
  )
}
