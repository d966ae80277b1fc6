import type { HueColours, MapLane, MapLook } from '../contract.ts'

export function hueOf(look: MapLook, lane: MapLane): HueColours {
  return (lane.hue === null ? undefined : look.hues[lane.hue]) ?? look.plain
}
