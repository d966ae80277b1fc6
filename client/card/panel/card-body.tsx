import { useRef } from 'react'
import type { CardView } from '../../../shared/board/view.ts'
import { SlipSection } from '../../slip/slip-section.tsx'
import { DecisionSection } from '../decision/decision-section.tsx'
import { EvidenceSection } from '../evidence/evidence-section.tsx'
import { ChangeSection } from '../marks/change-section.tsx'
import { MilestoneSection } from '../milestone/milestone-section.tsx'
import { ProblemSection } from '../problem/problem-section.tsx'
import { RequestSection } from '../request/request-section.tsx'
import './card-body.css'
import { LogSection } from '../log/log-section.tsx'
import { DutySection } from './duty-section.tsx'
import { FeedbackSection } from './feedback-section.tsx'
import { JumpBar } from './jump-bar.tsx'
import { MoneySection } from './money-section.tsx'
import { ProgressSection } from './progress-section.tsx'
import { SourceSection } from './source-section.tsx'
import { StandingSection } from './standing-section.tsx'

/** Everything of a card in the order a dispatch meeting asks for it: where it stands, its nodes, its words, whose it is. */
export function CardBody({ card }: { card: CardView }) {
  const scroller = useRef<HTMLDivElement>(null)
  return (
    <div className="card-body" ref={scroller}>
      <ChangeSection card={card} />
      <StandingSection card={card} />
      <JumpBar scroller={scroller} card={card} />
      <MilestoneSection card={card} />
      <ProgressSection card={card} />
      <DutySection card={card} />
      <MoneySection card={card} />
      <ProblemSection card={card} />
      <DecisionSection card={card} />
      <SlipSection card={card} />
      <EvidenceSection card={card} />
      <FeedbackSection card={card} />
      <RequestSection card={card} />
      <SourceSection card={card} />
      <LogSection card={card} />
    </div>
  )
}
