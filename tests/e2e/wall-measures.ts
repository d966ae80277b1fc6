import type { Page } from '@playwright/test'

export const walls = {
  hd: { width: 1920, height: 1080 },
  uhd: { width: 3840, height: 2160 },
  projector: { width: 1920, height: 1200 },
  laptop: { width: 1366, height: 768 },
} as const

/** What cannot be read or seen: text under 24 px of the 1920 × 1080 sheet, or past the edge; anything that scrolls. */
export function unreadable(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const px = Math.min(innerWidth / 1920, innerHeight / 1080)
    const found: string[] = []
    const said = (what: string, element: Element) =>
      found.push(`${what}: ${element.className} ${element.textContent?.slice(0, 20)}`)
    for (const element of document.querySelectorAll('.player *')) {
      const { overflowX, overflowY, fontSize } = getComputedStyle(element)
      if ([overflowX, overflowY].some(one => one === 'auto' || one === 'scroll')) said('scrolls', element)
      const own = [...element.childNodes].some(
        node => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      )
      const box = element.getBoundingClientRect()
      if (!own || box.width < 2 || box.height < 2 || element.closest('.player-buttons')) continue
      if (Number.parseFloat(fontSize) < 24 * px - 0.1) said(`${fontSize} is small`, element)
      if (box.left < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1)
        said('past the edge', element)
    }
    const root = document.documentElement
    if (root.scrollWidth > innerWidth || root.scrollHeight > innerHeight) found.push('the window scrolls')
    return found
  })
}

/** Where everything with words stands, x, y, width, height in pixels of the sheet; clocks are left out. */
export function places(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const px = innerWidth / 1920
    return [...document.querySelectorAll('[data-wall-page] :is(h1, h2, p, b, li)')]
      .filter(element => !element.closest('time'))
      .flatMap(element => {
        const { x, y, width, height } = element.getBoundingClientRect()
        return [x / px, y / px, width / px, height / px]
      })
  })
}

/** The largest distance between two pictures, in pixels of the sheet; text is laid out to whole pixels of its own screen. */
export const farthest = (a: readonly number[], b: readonly number[]): number =>
  a.length === b.length ? Math.max(...a.map((at, n) => Math.abs(at - (b[n] ?? 0)))) : Number.POSITIVE_INFINITY
