import type { Page } from '@playwright/test'
import type { Studio } from './studio.ts'
import { takeWord } from './word-as-picture.ts'

/** The minutes' Word document as LibreOffice prints it. */
export async function takeMinutesAsWord(studio: Studio, page: Page, name: string): Promise<void> {
  const link = await page.getByRole('link', { name: '导出 Word' }).getAttribute('href')
  const answer = await page.request.get(link ?? '')
  await takeWord(studio, await answer.body(), name)
}
