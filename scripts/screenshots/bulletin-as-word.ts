import { desk } from './sizes.ts'
import type { Studio } from './studio.ts'
import { takeWord } from './word-as-picture.ts'

const bulletins = '/api/campaigns/xuancheng/bulletins'

/** The demo's last issued 月简报, as it is printed. */
export async function takeBulletin(studio: Studio): Promise<void> {
  const leader = await studio.seat('leader', desk)
  await leader.goto('/')
  const all: readonly { id: string; kind: string; state: string }[] = await (
    await leader.request.get(bulletins)
  ).json()
  const month = all.find(one => one.kind === 'month' && one.state === 'issued')
  const docx = await leader.request.get(`${bulletins}/${month?.id}/bulletin.docx`)
  await takeWord(studio, await docx.body(), 'bulletin-as-word')
  await leader.context().close()
}
