import { useTranslation } from 'react-i18next'
import type { TargetView } from '../../../../shared/board/view.ts'
import { expectedShare } from '../../../../shared/target/expected-share.ts'
import { verdictWords } from '../../../card/words/verdict-words.ts'
import { useBoard } from '../../../live/hooks.ts'
import { Phrase } from '../parts/phrase.tsx'
import { ShareBar } from '../parts/share-bar.tsx'
import { TargetFigure } from '../parts/target-figure.tsx'
import './key-targets.css'

/** A handful of targets: verified (claimed) of the aim, against time. */
export function KeyTargets({ targets }: { targets: readonly TargetView[] }) {
  const { t } = useTranslation('screen')
  return (
    <section className="key-targets">
      <h2>
        {t('overview.targets')}
        <small className="wall-note">{t('overview.targetsNote')}</small>
      </h2>
      <ul>
        {targets.map(view => (
          <KeyTarget key={view.target.id} view={view} />
        ))}
      </ul>
    </section>
  )
}

function KeyTarget({ view }: { view: TargetView }) {
  const { t } = useTranslation(['screen', 'card', 'targets'])
  const area = useBoard(({ plan }) => plan.areas.find(one => one.id === view.target.areaId))
  return (
    <li data-hue={area?.hue}>
      <p className="key-target-name wall-two-lines">
        <Phrase text={view.target.indicator} />
      </p>
      <TargetFigure view={view} />
      {view.completion !== null && (
        <ShareBar share={view.completion} expected={expectedShare(view)} words={verdictWords(t, view)} />
      )}
    </li>
  )
}
