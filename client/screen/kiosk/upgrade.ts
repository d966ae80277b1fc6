const remembered = 'guatu.screen.reloaded'
/** A server that names other files than it serves must not make the TV spin. */
const pauseMs = 60_000

/** The files the page is made of: hashed, so other names are another version. */
export function filesIn(html: string): readonly string[] {
  return [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(found => found[1] ?? '').toSorted()
}

/** The files this page has loaded so far; the ones its own html named are among them. */
export function filesHere(): ReadonlySet<string> {
  const elements = document.querySelectorAll<HTMLElement>('script[src], link[href]')
  return new Set(
    [...elements].map(element => element.getAttribute('src') ?? element.getAttribute('href') ?? ''),
  )
}

/** Whether the server has another client than the one that runs; false when it cannot be asked. */
export async function isUpgraded(here: ReadonlySet<string>): Promise<boolean> {
  try {
    const answer = await fetch('/', { cache: 'no-store', headers: { accept: 'text/html' } })
    return answer.ok && filesIn(await answer.text()).some(file => !here.has(file))
  } catch {
    return false // no server, no new version: the picture stays
  }
}

/** Reloads the page for a new version: only now that the server has answered, and not over and over. How long to wait where it was too soon, ms. */
export function reloadOnce(): number {
  const waitMs = Number(sessionStorage.getItem(remembered) ?? 0) + pauseMs - Date.now()
  if (waitMs > 0) return Math.min(waitMs, pauseMs)
  sessionStorage.setItem(remembered, String(Date.now()))
  location.reload()
  return pauseMs
}
