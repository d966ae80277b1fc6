import { type ComponentProps, type DragEvent, useState } from 'react'
import type { AgendaSection } from '../../../shared/meeting/fields.ts'
import type { AgendaItemView } from '../../../shared/meeting/view.ts'
import { type ItemPlace, placeAt } from '../agenda/move-item.ts'

/** Items dragged by their grip with the browser's own drag and drop, within a section or into another; keys do the same. */
export function useItemDrag(
  items: readonly AgendaItemView[],
  onMove: (item: AgendaItemView, to: ItemPlace) => void,
) {
  const [held, setHeld] = useState<string | null>(null)
  const [over, setOver] = useState<{ readonly section: AgendaSection; readonly at: number } | null>(null)
  const end = () => {
    setHeld(null)
    setOver(null)
  }
  const drop = (event: DragEvent) => {
    const item = items.find(one => one.id === held)
    if (!item || !over) return end()
    event.preventDefault()
    const own = items.filter(one => one.section === over.section)
    const from = own.findIndex(one => one.id === held)
    onMove(item, placeAt(items, over.section, item.id, from >= 0 && over.at > from ? over.at - 1 : over.at))
    end()
  }
  return {
    held,
    section: (section: AgendaSection, count: number): ComponentProps<'section'> => ({
      onDragOver: event => {
        if (held === null) return
        event.preventDefault()
        // A row under the pointer has already said where; beside the rows it is the end of the section.
        if (!(event.target as HTMLElement).closest('[data-item]')) setOver({ section, at: count })
      },
      onDrop: drop,
    }),
    row: (item: AgendaItemView, at: number) => ({
      'data-item': item.id,
      'data-held': held === item.id || undefined,
      'data-drop': over?.section !== item.section ? undefined : edgeOf(over.at, at),
      onDragOver: (event: DragEvent<HTMLLIElement>) => {
        if (held === null) return
        event.preventDefault()
        const box = event.currentTarget.getBoundingClientRect()
        setOver({ section: item.section, at: event.clientY < box.top + box.height / 2 ? at : at + 1 })
      },
    }),
    grip: (id: string): ComponentProps<'span'> => ({
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

export type ItemDrag = ReturnType<typeof useItemDrag>

function edgeOf(slot: number, at: number): 'above' | 'below' | undefined {
  if (slot === at) return 'above'
  return slot === at + 1 ? 'below' : undefined
}
