import type { HueColours, MapLook } from '../contract.ts'
import type { MapWords } from '../words/map-words.ts'
import { hexToRgb, mix, oklchToRgb, type Rgb, rgbToHex } from './oklch.ts'

/** Reads a token such as `--ink`, as it is where an area of this hue is shown; null: where no area is. */
export type ReadToken = (name: string, hue: number | null) => string

/** Tokens the drawing uses as they are, by the name it knows them under. */
const tokens = {
  ground: '--ground',
  surface: '--surface',
  surface2: '--surface-2',
  sunken: '--sunken',
  ink: '--ink',
  ink2: '--ink-2',
  ink3: '--ink-3',
  line: '--line',
  lineStrong: '--line-strong',
  brand: '--brand',
  brandInk: '--brand-ink',
  brandSoft: '--brand-soft',
  focus: '--focus',
  red: '--lamp-red',
  redInk: '--lamp-red-ink',
  yellow: '--lamp-yellow',
  yellowInk: '--lamp-yellow-ink',
  green: '--lamp-green',
  greenInk: '--lamp-green-ink',
  done: '--lamp-done',
  doneInk: '--lamp-done-ink',
  unreported: '--lamp-unreported',
} as const
export type MapColour = keyof typeof tokens | 'rest'

/** How much of the area's hue is in a bar; the rest is the ground, so that ink is legible on all of them. */
const shares = {
  desk: { actual: 0.38, progress: 0.62, forecast: 0.12 },
  wall: { actual: 0.34, progress: 0.55, forecast: 0.14 },
}

/** Days of rest are told from others on a screen and on paper, and bars still from them. */
const restShare = 0.6

/** GANTT-1: the look of a drawing from the tokens. Colours come out as hex, which every medium understands. */
export function makeLook(theme: MapLook['theme'], size: number, words: MapWords, read: ReadToken): MapLook {
  const names = Object.entries(tokens).map(([name, token]) => [name, read(token, null).trim()])
  const surface = hexToRgb(read('--surface', null))
  const rest = rgbToHex(mix(rgbOf(read, '--sunken'), surface, restShare))
  const hue = (at: number) => areaColours(theme, at, read, surface)
  return {
    theme,
    size,
    words,
    colour: { ...Object.fromEntries(names), rest },
    hues: Array.from({ length: 12 }, (_, at) => hue(at)),
    plain: coloursOf(theme, hexToRgb(read('--ink-3', null)), rgbOf(read, '--surface-2'), surface),
    font: read('--font-sans', null).trim(),
  }
}

const rgbOf = (read: ReadToken, token: string): Rgb => hexToRgb(read(token, null))

function areaColours(theme: MapLook['theme'], at: number, read: ReadToken, surface: Rgb): HueColours {
  const value = (token: string) => Number.parseFloat(read(token, at)) || 0
  const angle = value('--hue')
  const area = oklchToRgb(value('--area-l'), value('--area-c'), angle)
  const soft = oklchToRgb(value('--area-soft-l'), value('--area-soft-c'), angle)
  return coloursOf(theme, area, soft, surface)
}

function coloursOf(theme: MapLook['theme'], area: Rgb, soft: Rgb, surface: Rgb): HueColours {
  const share = shares[theme]
  const bar = (part: number) => rgbToHex(mix(area, surface, part))
  return {
    edge: rgbToHex(area),
    soft: rgbToHex(soft),
    actual: bar(share.actual),
    progress: bar(share.progress),
    forecast: bar(share.forecast),
  }
}
