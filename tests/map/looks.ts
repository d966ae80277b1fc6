import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInstance } from 'i18next'
import map from '../../client/i18n/zh-CN/map.ts'
import type { MapLook } from '../../client/map/contract.ts'
import { makeLook } from '../../client/map/look/make-look.ts'
import { type MapWords, mapWords } from '../../client/map/words/map-words.ts'

/** The words of the map as the product says them in Chinese. */
export const words: MapWords = await chinese()

async function chinese(): Promise<MapWords> {
  const i18n = createInstance()
  await i18n.init({
    lng: 'zh-CN',
    resources: { 'zh-CN': { map } },
    interpolation: { escapeValue: false },
  })
  return mapWords(i18n.t)
}

/** A look read from the tokens' own file, as a browser would read it. */
export function lookOfTheme(theme: MapLook['theme'], size = 1): MapLook {
  const css = readFileSync(join(import.meta.dirname, '../../client/ui/tokens.css'), 'utf8')
  const rules = theme === 'wall' ? [':root', '[data-theme="wall"]'] : [':root']
  return makeLook(theme, size, words, (token, hue) => {
    const places = hue === null ? rules : [...rules, `[data-hue="${hue}"]`]
    return places.map(place => valueIn(css, place, token)).findLast(value => value !== null) ?? ''
  })
}

function valueIn(css: string, selector: string, token: string): string | null {
  const start = css.indexOf(`${selector} {`)
  const rule = css.slice(start, css.indexOf('}', start))
  return new RegExp(`${token}:\\s*([^;]+);`).exec(rule)?.[1] ?? null
}
