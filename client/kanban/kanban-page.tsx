import { Kanban } from './kanban.tsx'

/** The kanban as a page of the board's shell. */
export function KanbanPage() {
  return <Kanban />
}
