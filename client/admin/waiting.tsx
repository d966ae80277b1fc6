import { Skeleton } from '../ui/index.ts'

/** Rows that hold the place of a table until it comes. */
export function Waiting({ lines = 8 }: { lines?: number }) {
  return (
    <div className="admin-waiting" aria-busy="true">
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={24} />
      ))}
    </div>
  )
}
