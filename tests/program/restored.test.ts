import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cardsOf } from '../../shared/board/document.ts'
import { CardId } from '../../shared/ids.ts'
import { CloseReason } from '../../shared/protocol/close-reasons.ts'
import { apiClient } from '../support/api.ts'
import { passwordOf, setupBody } from '../support/api-people.ts'
import { openServer, type TestServer } from '../support/server.ts'
import { freePort, temporaryFolder } from '../support/server-process.ts'
import { backUp, storeSettings } from '../support/test-store.ts'
import { WirePeer } from '../support/wire-peer.ts'

describe('npm run restored, after a backup was put back', () => {
  const dataDir = temporaryFolder()
  let port = 0
  let server: TestServer
  const start = async () => {
    server = await openServer({ dataDir, env: { PORT: String(port) } })
  }
  const signedIn = async (username: string) => {
    const client = apiClient(server.url)
    await client.signIn(username, passwordOf(username))
    return client
  }
  beforeAll(async () => {
    port = await freePort()
    await start()
    await apiClient(server.url).post('/api/setup', setupBody)
  }, 60_000)
  afterAll(() => server.stop())

  test('[SYNC-2] a page that was open over it lets go of what the backup lacks, even when as much was written since', async () => {
    const client = await signedIn('office')
    const command = { type: 'card.create', title: '示例项目', workflowId: 'investment', areaId: 'projects' }
    const made = await client.post('/api/campaigns/xuancheng/commands', { key: 'make-the-card', command })
    const card = CardId.parse(made.body.ids[0])
    const page = await WirePeer.load(client, 'xuancheng')
    await page.connect()
    await server.stop()
    const putBack = await backUp(dataDir)

    await start()
    await page.connect()
    await written(page, card, ['备份之后一', '备份之后二'])
    await server.stop()
    putBack()
    expect(await run('restored')).toMatch(/: row (\d+) → \d+, a new epoch/)

    await start()
    const other = await WirePeer.load(await signedIn('office'), 'xuancheng')
    await other.connect()
    await written(other, card, ['恢复之后一', '恢复之后二', '恢复之后三'])
    await expect(page.connect()).rejects.toThrow(String(CloseReason.resetCopy))

    const anew = await WirePeer.load(await signedIn('office'), 'xuancheng')
    await anew.connect()
    expect(ownerOn(anew, card)).toBe('恢复之后三')
    const auditor = await signedIn('aud')
    const { body } = await auditor.get('/api/campaigns/xuancheng/audit?act=campaign.backup')
    expect(body.rows).toMatchObject([
      { thing: 'plan', field: 'backup', after: expect.stringMatching(/^\d{4}-/) },
    ])
    expect(await run('verify')).not.toMatch('does not fit')
  }, 60_000)

  test('without a database it says what to give', async () => {
    const { stderr } = await script('restored', { DATA_DIR: temporaryFolder() }).catch(ended => ended)
    expect(stderr).toMatch(/no database in .+; set DATA_DIR or DATABASE_URL/)
  })

  const run = async (name: string) =>
    (await script(name, { DATA_DIR: dataDir, ...(await storeSettings(dataDir)) })).stdout
  const script = (name: string, env: NodeJS.ProcessEnv) =>
    promisify(execFile)(process.execPath, [`scripts/${name}.ts`], {
      env: { PATH: process.env.PATH, ...env },
    })
})

const ownerOn = ({ doc }: WirePeer, card: CardId) => cardsOf(doc).get(card)?.get('owner')

/** One after another, each acknowledged. */
async function written(peer: WirePeer, card: CardId, owners: readonly string[]): Promise<void> {
  for (const value of owners)
    await new Promise<void>(saved => peer.edit({ type: 'owner', card, value }, saved))
}
