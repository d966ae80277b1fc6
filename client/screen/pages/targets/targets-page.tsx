import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardView, TargetView } from '../../../../shared/board/view.ts'
import type { Area } from '../../../../shared/plan/plan.ts'
import { type Block, fillColumns, pagesOf } from '../data/fill-pages.ts'
import { groupBy } from '../data/group-by.ts'
import type { PageProps } from '../page-props.ts'
import { useTurning } from '../parts/use-turning.ts'
import { useWallView } from '../parts/use-wall-view.ts'
import { WallEmpty, WallSheet } from '../parts/wall-sheet.tsx'
import { TargetLine } from './target-line.tsx'
import './targets-page.css'

const columnsAPage = 3
/** Rows of one column; the head of an area takes a part of one. */
const rows = 7.5
const headRows = 0.5

/** SCR-2: every target by area, completion against its own time line; in turn where they do not fit. */
export function TargetsPage(_: PageProps) {
  const { t } = useTranslation(['screen', 'card', 'targets'])
  const view = useWallView()
  const pages = useMemo(() => pagesOf(fillColumns(targetsByArea(view), rows, headRows), columnsAPage), [view])
  const turn = useTurning('targets', pages.length)
  return (
    <WallSheet kind="targets" title={t('screen:targets.title')} turn={turn}>
      {view.targets.length === 0 ? (
        <WallEmpty words={t('screen:targets.none')} hint={t('screen:targets.noneHint')} />
      ) : (
        <div className="target-columns">
          {pages[turn.at]?.map((blocks, at) => (
            <Column key={columnKey(blocks, at)} blocks={blocks} />
          ))}
          <p className="wall-note target-legend">{t('screen:targets.legend')}</p>
        </div>
      )}
    </WallSheet>
  )
}

type TargetBlock = Block<Area | null, TargetView>

const columnKey = (blocks: readonly TargetBlock[], at: number): string =>
  blocks[0]?.items[0]?.target.id ?? String(at)

function Column({ blocks }: { blocks: readonly TargetBlock[] }) {
  const { t } = useTranslation('screen')
  return (
    <div className="target-column">
      {blocks.map(({ group, items, continued }) => (
        <section key={group?.id ?? ''} data-hue={group?.hue} className="target-block">
          <h2 className="wall-area">
            {group?.name ?? t('targets.noArea')}
            {continued && <small className="wall-soft">{t('targets.continued')}</small>}
          </h2>
          {items.map(one => (
            <TargetLine key={one.target.id} view={one} />
          ))}
        </section>
      ))}
    </div>
  )
}

/** In document order; targets of no area, or of one no longer in the plan, last. */
function targetsByArea(view: BoardView) {
  const known = new Map(view.plan.areas.map(area => [area.id as string, area]))
  const groups = groupBy(view.targets, one => known.get(one.target.areaId ?? '') ?? null)
  return [...view.plan.areas, null].map(area => ({ group: area, items: groups.get(area) ?? [] }))
}
