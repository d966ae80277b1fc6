import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard } from '../../../live/hooks.ts'
import { Phrase } from './phrase.tsx'
import { DayOfCampaign, WallClock } from './wall-clock.tsx'
import './wall.css'

/** Every page's sheet: what it is, whose, which day, as of when. `turn`: this page has several parts and shows one of them. */
export function WallSheet(props: {
  title: ReactNode
  kind: string
  turn?: { readonly at: number; readonly of: number }
  /** The overview says the day larger than its head could. */
  withoutDay?: boolean
  /** Said after the title: what the page looks at. */
  note?: string
  children: ReactNode
}) {
  const { t } = useTranslation('screen')
  const campaign = useBoard(view => view.plan.campaign)
  return (
    <div className="wall" data-wall-page={props.kind}>
      <div className="wall-sheet">
        <header className="wall-head">
          <h1>{props.title}</h1>
          {props.note && <span className="wall-head-note">{props.note}</span>}
          <span className="wall-campaign">
            <Phrase text={campaign.name} />
          </span>
          <div className="wall-head-end">
            {props.turn && props.turn.of > 1 && (
              <span className="wall-turn num">{t('turn', { at: props.turn.at + 1, of: props.turn.of })}</span>
            )}
            {!props.withoutDay && <DayOfCampaign />}
            <WallClock seconds={props.withoutDay === true} />
            {campaign.demo && <span className="wall-demo">{t('demo')}</span>}
          </div>
        </header>
        {props.children}
      </div>
    </div>
  )
}

/** In place of what a page would show: why it is empty, and what that means. */
export function WallEmpty({ words, hint }: { words: string; hint?: string }) {
  return (
    <div className="wall-empty">
      <b>{words}</b>
      {hint && <p>{hint}</p>}
    </div>
  )
}
