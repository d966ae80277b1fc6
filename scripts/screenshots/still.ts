import type { Page } from '@playwright/test'
import type { Size } from './sizes.ts'
import type { Studio, Theme } from './studio.ts'

/** A page of the demo that is opened and taken, once a size. */
export interface Still {
  readonly name: string
  /** Whose eyes; null: nobody signed in. */
  readonly as: string | null
  readonly path: string
  readonly sizes: readonly Size[]
  readonly theme?: Theme
  /** What to do on the page before. */
  readonly after?: (page: Page) => Promise<void>
}

export async function takeStill(studio: Studio, still: Still): Promise<void> {
  for (const size of still.sizes) {
    const page = await studio.seat(still.as, size, still.theme)
    await page.goto(still.path)
    await page.waitForLoadState('networkidle')
    await still.after?.(page)
    await studio.save(page, `${still.name}-${size.name}`)
    await page.context().close()
  }
}
