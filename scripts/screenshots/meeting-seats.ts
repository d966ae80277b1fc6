import type { Page } from '@playwright/test'
import { desk } from './sizes.ts'
import type { Studio } from './studio.ts'

/** Who is at the meeting, each in a browser of their own, on the board already. */
export interface Seats {
  readonly dispatch: Page
  readonly leader: Page
  readonly jianshe: Page
  readonly zhaoshang: Page
  leave(): Promise<void>
}

export async function takeSeats(studio: Studio): Promise<Seats> {
  const seat = async (username: string) => {
    const page = await studio.seat(username, desk)
    await page.goto('/c/xuancheng/kanban')
    return page
  }
  const seats = {
    dispatch: await seat('dispatch'),
    leader: await seat('leader'),
    jianshe: await seat('jianshe'),
    zhaoshang: await seat('zhaoshang'),
  }
  return {
    ...seats,
    leave: async () => {
      for (const page of Object.values(seats)) await page.context().close()
    },
  }
}
