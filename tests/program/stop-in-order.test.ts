import { expect, test } from 'vitest'
import { stopInOrder } from '../../server/program/stop-in-order.ts'

test('[OPS-2] what is stopped is stopped in order; what hangs or fails is said, and keeps nothing else from stopping', async () => {
  const stopped: string[] = []
  const said: unknown[] = []
  const step = (name: string) => async () => void stopped.push(name)
  await stopInOrder(
    [
      ['first', step('first')],
      ['a database that is gone', () => new Promise(() => {}), 5],
      ['broken', () => Promise.reject(new Error('no'))],
      ['last', step('last')],
    ],
    { warn: (...words: unknown[]) => void said.push(words.at(-1)) },
  )
  expect(stopped).toEqual(['first', 'last'])
  expect(said).toEqual(['stopping: a database that is gone hangs and is left', 'stopping: broken failed'])
})
