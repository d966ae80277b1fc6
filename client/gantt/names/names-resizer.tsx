import type { TFunction } from 'i18next'
import { memo, useRef } from 'react'
import { namesWidths } from '../names-width.ts'

const step = 16

/** The edge between names and map: dragged, moved with the arrow keys, and back to the usual with a double press. */
export const NamesResizer = memo(function NamesResizer(props: {
  width: number
  onResize: (width: number | null) => void
  t: TFunction
}) {
  const { width, onResize, t } = props
  const from = useRef<{ x: number; width: number } | null>(null)
  const put = (next: number) =>
    onResize(Math.max(namesWidths.least, Math.min(namesWidths.most, Math.round(next))))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule that is moved is a separator with a value, which hr is not
    <div
      role="separator"
      className="gantt-resizer"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t('gantt:grid.resize')}
      aria-valuemin={namesWidths.least}
      aria-valuemax={namesWidths.most}
      aria-valuenow={width}
      title={t('gantt:grid.resize')}
      onPointerDown={event => {
        event.currentTarget.setPointerCapture(event.pointerId)
        from.current = { x: event.clientX, width }
      }}
      onPointerMove={event => {
        if (from.current) put(from.current.width + event.clientX - from.current.x)
      }}
      onPointerUp={() => {
        from.current = null
      }}
      onDoubleClick={() => onResize(null)}
      onKeyDown={event => {
        const way = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0
        if (way !== 0) put(width + way * step)
        else if (event.key === 'Home') put(namesWidths.least)
        else if (event.key === 'End') put(namesWidths.most)
        else return
        event.preventDefault()
      }}
    />
  )
})
