import type { MapLook } from '../contract.ts'
import type { MapWords } from '../words/map-words.ts'
import { makeLook } from './make-look.ts'

/** Reads the tokens as they are at an element, once: a drawing keeps its look until theme, size or language change. */
export function lookOf(element: HTMLElement, size: number, words: MapWords): MapLook {
  const theme = element.closest('[data-theme="wall"]') ? 'wall' : 'desk'
  const probes = document.createElement('div')
  probes.hidden = true
  for (let hue = 0; hue < 12; hue++) {
    const probe = document.createElement('i')
    probe.dataset.hue = String(hue)
    probes.append(probe)
  }
  element.append(probes)
  const plain = getComputedStyle(element)
  const hues = [...probes.children].map(probe => getComputedStyle(probe))
  const look = makeLook(theme, size, words, (token, hue) => {
    const style = hue === null ? plain : (hues[hue] ?? plain)
    return style.getPropertyValue(token)
  })
  probes.remove()
  return look
}
