import type { MapLook } from '../../map/contract.ts'
import { lookOf } from '../../map/look/look-of.ts'
import type { MapWords } from '../../map/words/map-words.ts'

/** Paper is white, whatever the screen is: the desk's tokens, read in one go before anything is painted. */
export function paperLook(words: MapWords): MapLook {
  const root = document.documentElement
  const theme = root.dataset.theme
  root.dataset.theme = 'desk'
  try {
    return lookOf(root, 1, words)
  } finally {
    if (theme !== undefined) root.dataset.theme = theme
    else delete root.dataset.theme
  }
}
