import type { ScreenId } from '../../shared/ids.ts'

/** What each TV last said it shows. In memory alone: after a restart they say it again within seconds. */
export class Showing {
  private readonly pages = new Map<ScreenId, string>()

  of(id: ScreenId): string | null {
    return this.pages.get(id) ?? null
  }
  says(id: ScreenId, page: string): void {
    this.pages.set(id, page)
  }
  forget(id: ScreenId): void {
    this.pages.delete(id)
  }
}
