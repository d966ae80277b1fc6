import { Skeleton } from '../ui/index.ts'

const lineHeight = 40

/** Holds the place of a table until it comes. */
export function Waiting({ lines = 8 }: { lines?: number }) {
  return (
    <div aria-busy="true">
      <Skeleton height={lines * lineHeight} />
    </div>
  )
}
