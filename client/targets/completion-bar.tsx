import { useTranslation } from 'react-i18next'
import type { TargetView } from '../../shared/board/view.ts'
import { expectedShare } from '../../shared/target/expected-share.ts'
import { pointsWords } from '../card/words/number-words.ts'
import { timeWords } from '../card/words/verdict-words.ts'

/** Completion with a tick where time is; what is only met or missed has no bar (TGT-5). */
export function CompletionBar({ view }: { view: TargetView }) {
  const { t } = useTranslation(['targets', 'card'])
  const time = timeWords(t, view.time)
  if (view.completion === null) return <span className="targets-note num">{time}</span>
  const share = expectedShare(view)
  const done = Math.max(0, Math.min(100, view.completion))
  return (
    <span className="completion" title={time}>
      <span className="completion-figure num">{t('percent', { n: pointsWords(view.completion) })}</span>
      <span
        className="completion-bar"
        role="img"
        aria-label={t('completionWords', { n: pointsWords(view.completion), time })}
      >
        <span className="completion-fill" style={{ width: `${done}%` }} />
        {share !== null && share > done && (
          <span
            className="completion-gap"
            style={{ left: `${done}%`, width: `${Math.min(100, share) - done}%` }}
          />
        )}
        {share !== null && <span className="completion-tick" style={{ left: `${Math.min(100, share)}%` }} />}
      </span>
      <span className="targets-note num">{time}</span>
    </span>
  )
}
