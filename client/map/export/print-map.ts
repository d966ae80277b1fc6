import './print-map.css'
import type { MapSheet } from './map-sheets.ts'
import { writeSvg } from './write-svg.ts'

/**
 * Prints the sheets from a frame of their own, each on its own page of the paper's size; printed to a file they are a PDF of vectors.
 * Resolves when the print dialog has been closed.
 */
export async function printMap(sheets: readonly MapSheet[], title: string): Promise<void> {
  const first = sheets[0]
  if (!first) return
  const frame = document.createElement('iframe')
  frame.setAttribute('aria-hidden', 'true')
  frame.tabIndex = -1
  frame.className = 'map-print-frame'
  document.body.append(frame)
  const inside = frame.contentWindow
  const page = frame.contentDocument
  try {
    if (!inside || !page) return
    fill(page, sheets, title, first)
    await page.fonts.ready
    await printed(inside)
  } finally {
    frame.remove()
  }
}

function fill(page: Document, sheets: readonly MapSheet[], title: string, first: MapSheet): void {
  const { width, height } = first.paper
  page.title = title
  page.body.innerHTML = sheets.map(sheet => writeSvg(sheet, title)).join('')
  const style = page.createElement('style')
  style.textContent = `
    @page { size: ${width}mm ${height}mm; margin: 0 }
    html, body { margin: 0 }
    body > svg { display: block; break-after: page; print-color-adjust: exact }
    body > svg:last-child { break-after: auto }`
  page.head.append(style)
}

/** `print` may come back before the dialog is closed, or never say that it was: the frame then goes after a minute. */
function printed(inside: Window): Promise<void> {
  return new Promise(done => {
    inside.addEventListener('afterprint', () => done(), { once: true })
    setTimeout(done, 60_000)
    inside.focus()
    inside.print()
  })
}
