import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../shared/board/view.ts'
import { addDays } from '../../../shared/calendar/arithmetic.ts'
import { spanOfCampaign } from '../../../shared/calendar/campaign-day.ts'
import { daysIn } from '../../../shared/calendar/span.ts'
import { Lamp } from '../../card/lamp.tsx'
import { UnitName } from '../../card/unit-name.tsx'
import { useBoard } from '../../live/hooks.ts'
import { IconButton } from '../../ui/index.ts'
import { useWidth } from '../charts/use-width.ts'
import { axisOfLife, barsOf } from './lanes.ts'
import type { LifeEvent } from './life-event.ts'
import { AxisLane, BarLane, LampLane, MarkLane, ReplanLane, ReturnLane } from './line-lanes.tsx'
import { StageLane } from './stage-lane.tsx'
import type { Life } from './use-life.ts'
import type { PointedDay } from './use-life-day.ts'

interface CardLineProps {
  readonly card: CardView
  readonly life: Life
  readonly events: readonly LifeEvent[]
  readonly pointed: PointedDay
}

/** How much wider than the page the days may be drawn. */
const zooms = [1, 2, 4] as const
const names = 76

/** The line itself: lanes over the same days. What it shows is in the list in words, so it is a picture to a screen reader. */
export function CardLine({ card, life, events, pointed }: CardLineProps) {
  const { t } = useTranslation(['history', 'slip'])
  const view = useBoard(board => board)
  const { plan, today } = view
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const [zoom, setZoom] = useState(0)
  const span = useMemo(() => axisOfLife(spanOfCampaign(plan.campaign), card, today), [plan, card, today])
  const track = Math.max(0, width - names) * (zooms[zoom] ?? 1)
  const scale = useMemo(() => ({ span, dayWidth: track / daysIn(span) }), [span, track])
  const { timeZone } = plan.campaign
  const bars = useMemo(
    () =>
      barsOf({
        card,
        life,
        today,
        timeZone,
        slipName: slip => `${t(`slip:kind.${slip.kind}`)} ${slip.number ?? ''} ${slip.title}`,
      }),
    [card, life, today, timeZone, t],
  )
  const dayUnder = (event: { clientX: number; currentTarget: HTMLElement }) => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left
    return addDays(span.from, Math.min(daysIn(span) - 1, Math.max(0, Math.floor(x / scale.dayWidth))))
  }
  const lane = { scale, events, timeZone }
  return (
    <section className="life-card" aria-labelledby="life-title">
      <header className="life-head">
        <h2 id="life-title">{card.title}</h2>
        <p>
          <UnitName unit={card.leadUnitId ? plan.unitById.get(card.leadUnitId) : null} />
          {card.deletedAt === null ? <Lamp lamp={card.lamp} withWord size="s" /> : t('life.inBin')}
        </p>
        <span className="life-zoom">
          <IconButton
            icon="minus"
            label={t('life.wider')}
            disabled={zoom === 0}
            onClick={() => setZoom(zoom - 1)}
          />
          <IconButton
            icon="plus"
            label={t('life.closer')}
            disabled={zoom === zooms.length - 1}
            onClick={() => setZoom(zoom + 1)}
          />
        </span>
      </header>
      <div ref={box} className="life-line">
        {width > 0 && (
          <div
            className="life-port"
            role="img"
            aria-label={t('life.picture', { title: card.title })}
            tabIndex={zoom > 0 ? 0 : undefined}
          >
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: the list beneath is the way by keyboard */}
            {/* biome-ignore lint/a11y/noStaticElementInteractions: the list beneath is the way by keyboard */}
            <div
              className="life-track"
              style={{ width: track, marginInlineStart: names }}
              onPointerMove={event => pointed.point(dayUnder(event))}
              onPointerLeave={() => pointed.point(null)}
              onClick={event => pointed.find(dayUnder(event))}
            >
              <AxisLane scale={scale} today={today} at={pointed.at} />
              <StageLane name={t('life.lane.stage')} scale={scale} card={card} today={today} />
              <ReplanLane name={t('life.lane.replan')} scale={scale} card={card} timeZone={timeZone} />
              <BarLane name={t('life.lane.problem')} scale={scale} bars={bars.problems} />
              <BarLane name={t('life.lane.decision')} scale={scale} bars={bars.decisions} />
              <BarLane name={t('life.lane.slip')} scale={scale} bars={bars.slips} />
              <ReturnLane name={t('life.lane.return')} days={life.days} {...lane} />
              <MarkLane name={t('life.lane.other')} {...lane} />
              <LampLane name={t('life.lane.lamp')} scale={scale} days={life.days} />
            </div>
          </div>
        )}
      </div>
    </section>
  )
}
