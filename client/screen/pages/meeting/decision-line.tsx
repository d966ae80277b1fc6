import { useTranslation } from 'react-i18next'
import type { DecisionView } from '../../../../shared/meeting/view.ts'
import { withoutSample } from '../../../card/sample/without-sample.ts'
import { useYear } from '../../../card/use-year.ts'
import { dateWords } from '../../../card/words/date-words.ts'
import { Phrase } from '../parts/phrase.tsx'
import { UnitText } from '../parts/unit-text.tsx'

/** `large`: the item's own title says what already. One decision: what, who leads, by when, how far it is. */
export function DecisionLine({ decision, large }: { decision: DecisionView; large?: boolean }) {
  const { t } = useTranslation(['screen', 'card'])
  const year = useYear()
  const { what, leadUnitId, due, state, overdue, daysLeft } = decision
  return (
    <article className={`decision ${large ? 'is-large' : ''}`}>
      {!large && (
        <p className="decision-what wall-two-lines">
          <Phrase text={withoutSample(what)} />
        </p>
      )}
      <p className="decision-facts wall-soft num">
        <UnitText id={leadUnitId} />
        {due && <span>{t('screen:meeting.due', { date: dateWords(t, due, year) })}</span>}
        <b>{t(`screen:meeting.state.${state}`)}</b>
        {overdue && daysLeft !== null && <b>{t('screen:meeting.lateBy', { days: -daysLeft })}</b>}
      </p>
    </article>
  )
}
