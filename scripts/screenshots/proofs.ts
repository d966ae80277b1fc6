import type { Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { desk } from './sizes.ts'
import type { Studio } from './studio.ts'
import { takeWord } from './word-as-picture.ts'

const campaign = '/api/campaigns/xuancheng'

/** What leaves the system on paper: the evidence pack's list, and a slip as its unit gets it. */
export async function takeProofs(studio: Studio): Promise<void> {
  const inspector = await studio.seat('jiwei', desk)
  await inspector.goto('/')
  const days = await json<{ id: string; reason: string }[]>(inspector, `${campaign}/snapshots`)
  const day = days.find(one => one.reason === 'day')
  const pack = await inspector.request.get(`${campaign}/evidence-pack?snapshot=${day?.id}`)
  const files = unzipSync(await pack.body())
  await takeWord(studio, Buffer.from(files['滞后清单.docx'] ?? []), 'evidence-pack-as-word')
  const slip = await issueSlip(inspector, studio.url)
  const docx = await inspector.request.get(`${campaign}/slips/${slip}/slip.docx`)
  await takeWord(studio, await docx.body(), 'slip-as-word')
  await inspector.context().close()
}

async function json<T>(page: Page, path: string): Promise<T> {
  return (await (await page.request.get(path)).json()) as T
}

/** A 整改通知书 to 招商局, invented. */
async function issueSlip(page: Page, origin: string): Promise<string> {
  const headers = { origin }
  const data = {
    key: 'picture-draft',
    kind: 'rectify',
    cardId: null,
    unitId: 'zhaoshang',
    title: '示例项目开工滞后问题',
    matter:
      '示例项目计划于2021年10月8日开工，至今未开工；施工许可、图审两项手续未办结，形象进度连续三周无变化。',
    demand: '一是逐项明确手续办理责任人和完成时限；二是5日内取得施工许可并进场施工；三是每周报送进展。',
    basis: {
      words: '开工应于10月8日完成，已超20天；进度落后序时31.2个百分点。',
      since: '2021-10-09',
      snapshot: null,
    },
    due: '2021-11-05',
    escalatedFrom: null,
  }
  const draft = await (await page.request.post(`${campaign}/slips`, { data, headers })).json()
  const deed = { key: 'picture-issue', version: draft.version, deed: { act: 'issue' } }
  await page.request.post(`${campaign}/slips/${draft.id}/deeds`, { data: deed, headers })
  return String(draft.id)
}
