import { type ComponentProps, type DragEvent, useRef, useState } from 'react'

/** Rows dragged by their grip with the browser's own drag and drop; the buttons beside it do the same without a mouse. */
export function useRowDrag(
  rows: readonly { readonly id: string }[],
  onMove: (id: string, to: number) => void,
) {
  const body = useRef<HTMLTableSectionElement>(null)
  const [held, setHeld] = useState<string | null>(null)
  const [over, setOver] = useState<{ readonly at: number; readonly edge: 'above' | 'below' } | null>(null)
  const end = () => {
    setHeld(null)
    setOver(null)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    const from = rows.findIndex(row => row.id === held)
    if (held !== null && over && from >= 0) {
      const slot = over.at + (over.edge === 'below' ? 1 : 0)
      onMove(held, slot > from ? slot - 1 : slot)
    }
    end()
  }
  return {
    body,
    row: (id: string, at: number) => ({
      'data-held': held === id || undefined,
      'data-drop': over?.at === at ? over.edge : undefined,
      onDragOver: (event: DragEvent<HTMLTableRowElement>) => {
        if (held === null) return
        event.preventDefault()
        const box = event.currentTarget.getBoundingClientRect()
        setOver({ at, edge: event.clientY < box.top + box.height / 2 ? 'above' : 'below' })
      },
      onDrop: drop,
    }),
    grip: (id: string): ComponentProps<'span'> & { 'data-grip': true } => ({
      'data-grip': true,
      'aria-hidden': true,
      draggable: true,
      onDragStart: event => {
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', id)
        setHeld(id)
      },
      onDragEnd: end,
    }),
  }
}
