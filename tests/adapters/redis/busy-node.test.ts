import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { describe, expect, inject, onTestFinished, test } from 'vitest'
import { openRedis, within } from '../../../server/adapters/redis/open-redis.ts'

/** As long computations do: no timer fires and nothing is read. */
function busyFor(ms: number): void {
  const until = performance.now() + ms
  while (performance.now() < until);
}

describe('a node that was busy itself', () => {
  test('takes an answer that came meanwhile, and gives up on one that did not', async () => {
    const socket = await socketThatAnswers('pong')
    socket.write('ping')
    const answer = within(
      200,
      once(socket, 'data').then(([data]) => String(data)),
    )
    busyFor(600)
    expect(await answer).toBe('pong')
    await expect(within(50, new Promise(() => undefined))).rejects.toThrow('not answered')
  })

  test.skipIf(inject('redisUrl') === null)(
    '[SCALE-2] does not take Redis for gone while it is only just connecting',
    async () => {
      const said: unknown[] = []
      const redis = openRedis({
        url: inject('redisUrl') ?? '',
        prefix: 'busy',
        key: new Uint8Array(32),
        log: { error: facts => void said.push(facts), info: () => undefined },
      })
      onTestFinished(redis.close)
      busyFor(3500)
      await expect.poll(() => redis.up).toBe(true)
      expect(said).toEqual([])
    },
  )
})

async function socketThatAnswers(words: string): Promise<Socket> {
  const server = createServer(socket => socket.on('data', () => socket.write(words))).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('listening on no port')
  const socket = connect(address.port, '127.0.0.1')
  await once(socket, 'connect')
  onTestFinished(() => {
    socket.destroy()
    server.close()
  })
  return socket
}
