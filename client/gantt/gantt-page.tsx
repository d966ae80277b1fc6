import { FilterBar } from '../app/filter/filter-bar.tsx'
import { Gantt } from './gantt.tsx'

/** The map as a page of the board's shell: what to look for, then the map. */
export function GanttPage() {
  return (
    <>
      <FilterBar />
      <Gantt />
    </>
  )
}
