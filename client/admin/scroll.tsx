import type { ReactNode } from 'react'

/** A long table: it scrolls inside the page, by keyboard too. */
export function Scroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="admin-scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
