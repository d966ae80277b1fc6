import { useTranslation } from 'react-i18next'
import type { TargetView } from '../../../../shared/board/view.ts'
import { yearOf } from '../../../../shared/calendar/day-number.ts'
import { expectedShare } from '../../../../shared/target/expected-share.ts'
import { aimWords } from '../../../card/words/figure-words.ts'
import { figureWords, pointsWords } from '../../../card/words/number-words.ts'
import { verdictWords } from '../../../card/words/verdict-words.ts'
import { Phrase } from '../parts/phrase.tsx'
import { ShareBar } from '../parts/share-bar.tsx'
import './target-line.css'

/** One target: what, how far of what, the bar against time, and the verdict in a few words. */
export function TargetLine({ view }: { view: TargetView }) {
  const { t } = useTranslation(['screen', 'card', 'targets'])
  const { target, current, completion, verdict } = view
  return (
    <div className="target-line" data-verdict={verdict.key}>
      <p className="target-line-name wall-one-line">
        <span className="target-line-scope wall-soft">
          {t(`targets:period.${target.period.scope}`, { year: yearOf(target.period.to) })}
        </span>
        <Phrase text={target.indicator} />
      </p>
      <p className="target-line-figures num">
        <b>{current === null ? '—' : figureWords(current) + (target.unit ?? '')}</b>
        <Claimed view={view} />
        <span className="wall-soft wall-one-line">{aimWords(t, target)}</span>
        <VerdictText view={view} />
      </p>
      {completion === null ? (
        <div className="target-line-nobar" />
      ) : (
        <ShareBar
          share={completion}
          expected={expectedShare(view)}
          words={t('screen:targets.share', {
            percent: pointsWords(completion),
            verdict: verdictWords(t, view),
          })}
        />
      )}
    </div>
  )
}

function Claimed({ view }: { view: TargetView }) {
  const { t } = useTranslation('screen')
  const claimed = view.target.measurement.by === 'cards' ? (view.rollup?.claimed ?? 0) : 0
  return claimed > 0 ? <span>{t('target.claimed', { count: claimed })}</span> : null
}

/** 欠18.2, 超5.7 in points; the words where there are none. */
function VerdictText({ view }: { view: TargetView }) {
  const { t } = useTranslation(['screen', 'card'])
  const { key, points } = view.verdict
  const compared = (key === 'ahead' || key === 'behind') && points !== null
  return (
    <span className={`target-line-verdict is-${key}`}>
      {compared ? t(`screen:points.${key}`) + pointsWords(Math.abs(points)) : t(`card:verdict.${key}`)}
    </span>
  )
}
