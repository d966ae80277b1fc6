import { useTranslation } from 'react-i18next'
import { withoutSample } from '../../../card/sample/without-sample.ts'
import type { AgendaNow } from '../data/agenda-now.ts'
import { UnitText } from '../parts/unit-text.tsx'
import { DecisionLine } from './decision-line.tsx'

/** What has been decided in this meeting, newest first, and who is next. */
export function DecidedSoFar({ now }: { now: AgendaNow }) {
  const { t } = useTranslation('screen')
  const { decisions, next, current } = now
  return (
    <footer className="meeting-foot">
      <section>
        <h2>
          {t('meeting.decisions')}
          <b className="num">{t('items', { count: decisions.length })}</b>
        </h2>
        {decisions[0] ? (
          <DecisionLine decision={decisions[0]} />
        ) : (
          <p className="wall-soft">{t('meeting.noDecisions')}</p>
        )}
      </section>
      <section>
        <h2>{t('meeting.following')}</h2>
        {next ? (
          <>
            <p className="meeting-next-unit">{next.unitId && <UnitText id={next.unitId} />}</p>
            <p className="wall-soft wall-one-line">{withoutSample(next.title)}</p>
          </>
        ) : (
          <p className="wall-soft">{current ? t('meeting.last') : ''}</p>
        )}
      </section>
    </footer>
  )
}
