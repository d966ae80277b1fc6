import { expect, test } from 'vitest'
import { httpTransport } from '../../client/live/transport.ts'
import { CampaignId } from '../../shared/ids.ts'
import { refuse } from '../../shared/refusal.ts'

const answering = (status: number, body: string) =>
  httpTransport(
    CampaignId.parse('demo'),
    'http://board.example',
    async () => new Response(body, { status }),
    WebSocket,
  )

const json = (refused: Parameters<typeof refuse>[0]) => JSON.stringify(refuse(refused))

test.each([
  ['the server says that there is no such campaign', 404, json('no-such-campaign'), 'no-such-campaign'],
  ['the server says that one is no member', 403, json('not-a-member'), 'not-a-member'],
  ['a proxy finds no server behind it', 404, '<html>404 page not found</html>', 'unavailable'],
  ['a proxy forbids', 403, 'Forbidden', 'bad-request'],
  ['a proxy has no server to ask', 502, '<html>Bad Gateway</html>', 'unavailable'],
])('[KAN-6] %s: only our own word may cost a local copy', async (_what, status, body, refused) => {
  const transport = answering(status, body)
  expect(await transport.join()).toMatchObject({ refused })
  expect(await transport.stillSignedIn()).toMatchObject({ refused })
})
