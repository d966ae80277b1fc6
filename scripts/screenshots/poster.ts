import { readFile } from 'node:fs/promises'
import { desk } from './sizes.ts'
import type { Studio } from './studio.ts'

/** GANTT-5: the whole map as it goes on A0, shown 2400 px wide: what a person who opened the file would see. */
export async function takePoster(studio: Studio): Promise<void> {
  const page = await studio.seat('dispatch', desk)
  await page.goto('/c/xuancheng/gantt')
  await page.getByRole('button', { name: '导出', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '导出挂图' })
  await dialog.getByLabel('纸张').selectOption('A0')
  await dialog.getByLabel('格式').selectOption('svg')
  const saving = page.waitForEvent('download')
  await dialog.getByRole('button', { name: '导出', exact: true }).click()
  const svg = await readFile(await (await saving).path(), 'utf8')
  const paper = await studio.seat(null, { ...desk, width: 2400, height: 1697 })
  await paper.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`)
  await studio.save(paper, 'gantt-a0')
  for (const one of [page, paper]) await one.context().close()
}
