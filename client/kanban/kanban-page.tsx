import { FilterBar } from '../app/filter/filter-bar.tsx'
import { Kanban } from './kanban.tsx'

/** The kanban as a page of the board's shell: what to look for, then the board. */
export function KanbanPage() {
  return (
    <>
      <FilterBar />
      <Kanban />
    </>
  )
}
