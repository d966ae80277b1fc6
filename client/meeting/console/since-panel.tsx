import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AreaId, UnitId } from '../../../shared/ids.ts'
import { countSince, type SinceScope, sinceLast } from '../../../shared/meeting/since-last.ts'
import type { MeetingView } from '../../../shared/meeting/view.ts'
import { useYear } from '../../card/use-year.ts'
import { dateWords } from '../../card/words/date-words.ts'
import { useBoard, useSession } from '../../live/hooks.ts'
import { Select, Skeleton } from '../../ui/index.ts'
import { type SinceBase, sinceBases } from './since-base.ts'
import { SinceLists } from './since-lists.tsx'
import { useFrozenBoard } from './use-frozen-board.ts'
import './since-panel.css'

/** MEET-6: what is different since the last meeting, or since this one began; of the whole board, an area or a unit. */
export function SincePanel({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation(['meeting', 'card'])
  const meetings = useBoard(view => view.meetings)
  const year = useYear()
  const bases = useMemo(() => sinceBases(meeting, meetings), [meeting, meetings])
  const [kind, setKind] = useState<SinceBase['kind'] | null>(null)
  const base = bases.find(one => one.kind === kind) ?? bases[0]
  return (
    <section className="console-box since" aria-labelledby="since-title">
      <h3 id="since-title">
        {t(base?.kind === 'opening' ? 'since.opening' : 'since.previous')}
        {base?.kind === 'previous' && (
          <small className="num">{dateWords(t, base.meeting.head.on, year)}</small>
        )}
      </h3>
      {bases.length > 1 && (
        <fieldset className="meeting-segments" aria-label={t('since.base')}>
          {bases.map(one => (
            <button
              key={one.kind}
              type="button"
              aria-pressed={one.kind === base?.kind}
              onClick={() => setKind(one.kind)}
            >
              {t(`since.${one.kind}`)}
            </button>
          ))}
        </fieldset>
      )}
      {base ? (
        <Compared base={base} meeting={meeting} />
      ) : (
        <p className="meeting-none">{t('since.noBase')}</p>
      )}
    </section>
  )
}

function Compared({ base, meeting }: { base: SinceBase; meeting: MeetingView }) {
  const { t } = useTranslation('meeting')
  const { campaign } = useSession()
  const [part, setPart] = useState('')
  const board = useBoard(view => view)
  const before = useFrozenBoard(campaign, base.snapshotId)
  const since = useMemo(
    () => (before ? sinceLast(before, board, scopeOf(part, meeting)) : null),
    [before, board, part, meeting],
  )
  const areas = board.plan.areas.map(area => ({ value: `area:${area.id}`, label: area.shortName }))
  const units = board.plan.units
    .filter(unit => !unit.outside && !unit.group)
    .map(unit => ({ value: `unit:${unit.id}`, label: unit.shortName }))
  return (
    <>
      <Select
        label={t('since.part')}
        hideLabel
        size="s"
        value={part}
        options={[{ value: '', label: t('since.whole') }, ...areas, ...units]}
        onChange={setPart}
      />
      {before === undefined && (
        <div aria-busy="true">
          <Skeleton height={80} />
        </div>
      )}
      {before === null && <p className="meeting-none">{t('since.unavailable')}</p>}
      {since && countSince(since) === 0 && <p className="since-none">{t('since.nothing')}</p>}
      {since && countSince(since) > 0 && <SinceLists since={since} />}
    </>
  )
}

/** One part of what the meeting is about; nothing chosen: all of it. */
function scopeOf(part: string, { head }: MeetingView): SinceScope {
  const [kind, id] = part.split(':')
  const { areaId, listId } = head.scope
  const own: SinceScope = { ...(areaId ? { areaId } : {}), ...(listId ? { listId } : {}) }
  if (kind === 'area') return { ...own, areaId: AreaId.parse(id) }
  return kind === 'unit' ? { ...own, unitId: UnitId.parse(id) } : own
}
