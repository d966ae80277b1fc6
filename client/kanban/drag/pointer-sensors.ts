import { MouseSensor, type MouseSensorOptions, TouchSensor, type TouchSensorOptions } from '@dnd-kit/core'
import type { MouseEvent, TouchEvent } from 'react'

/** The card under an event, by delegation: five thousand cards carry no listener of their own. */
export function cardUnder(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-card]') : null
}

/** dnd-kit's own sensors, listening once on the board instead of once on every card. */
export class CardMouseSensor extends MouseSensor {
  static override activators = [
    {
      eventName: 'onMouseDown' as const,
      handler: ({ nativeEvent }: MouseEvent, { onActivation }: MouseSensorOptions) => {
        if (nativeEvent.button !== 0 || !cardUnder(nativeEvent.target)) return false
        onActivation?.({ event: nativeEvent })
        return true
      },
    },
  ]
}

export class CardTouchSensor extends TouchSensor {
  static override activators = [
    {
      eventName: 'onTouchStart' as const,
      handler: ({ nativeEvent }: TouchEvent, { onActivation }: TouchSensorOptions) => {
        if (nativeEvent.touches.length > 1 || !cardUnder(nativeEvent.target)) return false
        onActivation?.({ event: nativeEvent })
        return true
      },
    },
  ]
}
