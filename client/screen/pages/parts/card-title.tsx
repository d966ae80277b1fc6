import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../../shared/board/view.ts'
import { Phrase } from './phrase.tsx'
import { withoutSample } from './without-sample.ts'

const sampleMark = /[（(]示例[）)]$/

/** A card's name; 示例 stands beside it, small, and is not said twice. */
export function CardTitle({ card }: { card: Pick<CardView, 'title' | 'sample'> }) {
  const { t } = useTranslation('card')
  const marked = card.sample || sampleMark.test(card.title)
  return (
    <>
      <Phrase text={withoutSample(card.title) || t('untitled')} />
      {marked && <small className="wall-sample">{t('sample')}</small>}
    </>
  )
}
