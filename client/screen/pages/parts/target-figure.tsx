import { useTranslation } from 'react-i18next'
import type { TargetView } from '../../../../shared/board/view.ts'
import { figureWords } from '../../../card/words/number-words.ts'

/** 5（申报1）/ 14个: what is verified, what is only claimed beside it, and the aim. */
export function TargetFigure({ view }: { view: TargetView }) {
  const { t } = useTranslation('screen')
  const { current, aim, rollup, target } = view
  const claimed = rollup && target.measurement.by === 'cards' ? rollup.claimed : 0
  return (
    <p className="target-figure num">
      <b>{current === null ? '—' : figureWords(current)}</b>
      {claimed > 0 && <span>{t('target.claimed', { count: claimed })}</span>}
      {aim !== null && (
        <span>{t('target.of', { aim: figureWords(aim), unit: target.unit ?? target.unitGuess ?? '' })}</span>
      )}
    </p>
  )
}
