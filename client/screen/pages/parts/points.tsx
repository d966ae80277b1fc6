import { useTranslation } from 'react-i18next'
import { pointsWords } from '../../../card/words/number-words.ts'

/** `bare`: a head above says the unit. 欠18.2个百分点, 超5.7个百分点, 达序时: ahead of or behind its own time line. */
export function Points({ points, bare }: { points: number; bare?: boolean }) {
  const { t } = useTranslation('screen')
  if (points === 0) return <span className="wall-points">{t('points.level')}</span>
  const key = points > 0 ? 'ahead' : 'behind'
  return (
    <span className={`wall-points is-${key} num`}>
      {t(`points.${key}`)}
      <b>{pointsWords(Math.abs(points))}</b>
      {!bare && <small>{t('points.unit')}</small>}
    </span>
  )
}
