import type { Page } from '@playwright/test'
import { desk, phone, wall4k } from './sizes.ts'
import type { Studio } from './studio.ts'

const wallName = '三楼会议室大屏'

/** SCR-3: a TV shows its code, a leader lets it in from a phone and has it follow the meetings. Answers the TV. */
export async function pairWall(studio: Studio): Promise<Page> {
  const tv = await studio.seat(null, desk)
  await tv.goto('/screen')
  const code = ((await tv.getByTestId('pairing-code').textContent()) ?? '').trim()
  await studio.save(tv, `pairing-${desk.name}`)
  await tv.setViewportSize(wall4k)
  await studio.save(tv, `pairing-${wall4k.name}`)
  await tv.setViewportSize(desk)
  const hand = await studio.seat('leader2', phone)
  await hand.goto(`/pair?code=${code}`)
  await hand.getByLabel(/大屏名称/).fill(wallName)
  await studio.save(hand, `pair-${phone.name}`)
  await hand.getByRole('button', { name: '批准' }).click()
  await hand.getByRole('link', { name: '遥控这块大屏' }).click()
  const card = hand.getByRole('region', { name: wallName })
  await card.getByText('在线', { exact: true }).waitFor()
  await card.getByRole('radio', { name: '跟随会议' }).click()
  await studio.save(hand, `remote-${phone.name}`)
  await hand.context().close()
  return tv
}
