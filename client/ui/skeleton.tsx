import './skeleton.css'

/** Holds the place of what is coming. It says nothing; the region around it carries `aria-busy`. */
export function Skeleton({
  width = '100%',
  height = 16,
}: {
  width?: number | string | undefined
  height?: number | string | undefined
}) {
  return <span className="ui-skeleton" style={{ width, height }} aria-hidden="true" />
}
