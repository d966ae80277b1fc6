import type { i18n } from 'i18next'
import { areas } from '../../i18n/index.ts'

const pages = import.meta.glob('../pages/*/*-page.tsx')

/**
 * Loads every page of the wall and all words now, so that none is missing when the network is, and has the offline shell keep what this page was made of:
 * what was loaded before the shell was there would otherwise be missing after a restart without a network. `data-kept` on the root says it is done.
 */
export async function keepFiles(words: i18n): Promise<void> {
  await Promise.allSettled([words.loadNamespaces(areas), ...Object.values(pages).map(load => load())])
  if (!('serviceWorker' in navigator)) return
  await navigator.serviceWorker.ready
  const loaded = performance.getEntriesByType('resource').map(entry => entry.name)
  const files = loaded.filter(name => new URL(name).pathname.startsWith('/assets/'))
  await Promise.allSettled([...new Set(files)].map(file => fetch(file)))
  document.documentElement.dataset.kept = 'true'
}
