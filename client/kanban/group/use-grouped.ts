import { useMemo } from 'react'
import { useFilter } from '../../app/filter/use-filter.ts'
import type { Grouped } from '../../card/group/group-cards.ts'
import { lanesOf } from '../../card/group/lanes.ts'
import { useGroups } from '../../card/group/use-groups.ts'
import { columnsOf } from './columns.ts'
import type { Grouping } from './grouping.ts'

/** The board as lanes × columns under the filter; what did not change keeps its identity. */
export function useGrouped({ columns, lanes }: Grouping): Grouped {
  const { filter, matches } = useFilter()
  const { classes } = filter
  const cut = useMemo(
    () => ({
      columnsOf: (view: Parameters<typeof columnsOf>[0]) => columnsOf(view, columns, classes),
      lanesOf: (view: Parameters<typeof lanesOf>[0]) => lanesOf(view, lanes),
    }),
    [columns, lanes, classes],
  )
  return useGroups(cut, matches)
}
