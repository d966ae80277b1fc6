import type { TFunction } from 'i18next'
import type { TargetView } from '../../../shared/board/view.ts'
import { figureWords, pointsWords } from './number-words.ts'

/** Completion against its labelled time line: 「超序时12.5个百分点」, 「未达，差3家」 (TGT-5). */
export function verdictWords(t: TFunction, view: TargetView): string {
  const { key, points, gap } = view.verdict
  if ((key === 'ahead' || key === 'behind') && points !== null)
    return t(`card:verdict.${key}By`, { points: pointsWords(Math.abs(points)) })
  if (key === 'missed' && gap !== null)
    return t('card:verdict.missedBy', {
      gap: figureWords(Math.abs(gap)),
      unit: gapUnit(t, view),
    })
  return t(`card:verdict.${key}`)
}

/** A gap between two percentages is in points, never in percent. */
function gapUnit(t: TFunction, view: TargetView): string {
  const unit = view.target.unit ?? view.target.unitGuess ?? ''
  return unit === '%' ? t('card:verdict.points') : unit
}

/** CAL-5: the time line is always labelled: 「时间进度19%（第19天，共100天）」. */
export function timeWords(t: TFunction, time: TargetView['time']): string {
  return t(`card:time.${time.basis}`, {
    percent: pointsWords(time.percent),
    passed: time.passed,
    total: time.total,
  })
}
