import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mayMeet } from '../../../shared/access/meeting-matrix.ts'
import { meetingSeries } from '../../../shared/meeting/due-meetings.ts'
import { useBoard, useMember } from '../../live/hooks.ts'
import { Button, EmptyState } from '../../ui/index.ts'
import { MeetingTabs } from '../parts/meeting-tabs.tsx'
import { type HeadDraft, headAtOnce } from '../plan/head-draft.ts'
import { PlanDialog } from '../plan/plan-dialog.tsx'
import './index.css'
import { MeetingList } from './meeting-list.tsx'
import { RunningBand } from './running-band.tsx'
import { SeriesRow } from './series-row.tsx'
import { sortMeetings } from './sort-meetings.ts'

/** The series of the plan with what was and was not held, what runs now, what comes and what was. */
export function MeetingIndex() {
  const { t } = useTranslation('meeting')
  const member = useMember()
  const plan = useBoard(view => view.plan)
  const meetings = useBoard(view => view.meetings)
  const today = useBoard(view => view.today)
  const [planning, setPlanning] = useState<HeadDraft | null>(null)
  const sorted = useMemo(() => sortMeetings(meetings), [meetings])
  const series = meetingSeries(plan.rhythms)
  const mayArrange = mayMeet(member, 'arrange')
  const usual = {
    place: meetings.find(meeting => meeting.head.place !== '')?.head.place ?? '',
    recorder: member.name,
  }
  return (
    <>
      <MeetingTabs at="index">
        {mayArrange && (
          <Button icon="plus" onClick={() => setPlanning(headAtOnce(t('plan.atOnceTitle'), today, usual))}>
            {t('plan.atOnce')}
          </Button>
        )}
      </MeetingTabs>
      <div className="meeting-index">
        {sorted.running.map(meeting => (
          <RunningBand key={meeting.id} meeting={meeting} />
        ))}
        <div className="meeting-index-columns">
          <section className="meeting-box" aria-labelledby="meeting-series">
            <header className="meeting-box-head">
              <h2 id="meeting-series">{t('series.label')}</h2>
              <PeriodLegend />
            </header>
            {series.length === 0 && (
              <EmptyState icon="calendar" title={t('series.empty')} hint={t('series.emptyHint')} />
            )}
            <ul className="series-list">
              {series.map(rhythm => (
                <SeriesRow
                  key={rhythm.id}
                  rhythm={rhythm}
                  mayArrange={mayArrange}
                  usual={usual}
                  onPlan={setPlanning}
                />
              ))}
            </ul>
          </section>
          <div className="meeting-index-side">
            <MeetingList title={t('list.ahead')} meetings={sorted.planned} empty={t('list.noneAhead')} />
            <MeetingList title={t('list.past')} meetings={sorted.past} empty={t('list.nonePast')} />
          </div>
        </div>
      </div>
      {planning && <PlanDialog start={planning} onClose={() => setPlanning(null)} />}
    </>
  )
}

function PeriodLegend() {
  const { t } = useTranslation('meeting')
  return (
    <span className="period-legend">
      {(['held', 'planned', 'due', 'missed'] as const).map(state => (
        <span key={state}>
          <span className="period-mark" data-state={state} aria-hidden="true" />
          {t(`period.${state}`)}
        </span>
      ))}
    </span>
  )
}
