import { useTranslation } from 'react-i18next'
import { Navigate, Route, Routes } from 'react-router'
import { VisuallyHidden } from '../ui/index.ts'
import { DecisionDesk } from './desk/decision-desk.tsx'
import { MeetingIndex } from './index/meeting-index.tsx'
import './meeting.css'
import { MeetingRoute } from './meeting-route.tsx'

/** 调度会: the series and their meetings, one meeting before, while and after it is held, and what came of them. */
export function MeetingPage() {
  const { t } = useTranslation('meeting')
  return (
    <div className="meeting">
      <h1>
        <VisuallyHidden>{t('title')}</VisuallyHidden>
      </h1>
      <Routes>
        <Route index element={<MeetingIndex />} />
        <Route path="decisions" element={<DecisionDesk />} />
        <Route path=":meeting" element={<MeetingRoute />} />
        <Route path=":meeting/minutes" element={<MeetingRoute minutes />} />
        <Route path="*" element={<Navigate to="." replace />} />
      </Routes>
    </div>
  )
}
