import { expect, test } from 'vitest'
import { withLines } from '../../server/program/heavy-routes.ts'
import type { RawAsk, Route } from '../../server/web/route.ts'

const path = '/api/campaigns/{campaign}/heavy'

/** A heavy route whose answers are given by hand, in the order they were asked for. */
function stand(rules = { atOnce: 1, most: 4, each: 2 }) {
  const begun: string[] = []
  const finish: (() => void)[] = []
  const route = {
    method: 'get',
    path,
    summary: '',
    who: 'member',
    run: async (raw: RawAsk) => {
      if (!raw.session) return 'not-signed-in'
      begun.push(raw.session.user.id)
      await new Promise<void>(resolve => finish.push(resolve))
      return 'done'
    },
  } satisfies Route
  const [lined] = withLines([route], { [path]: rules })
  const ask = (id: string | null) => {
    const raw: Pick<RawAsk, 'session'> = {
      session: id === null ? null : ({ user: { id } } as RawAsk['session']),
    }
    return lined?.run(raw as RawAsk)
  }
  return { begun, finish, ask }
}
const turn = () => new Promise(resolve => setImmediate(resolve))
const busy = { refused: 'busy', detail: {} }

test('heavy answers are made one after another; who asks for too many is told that the server is busy', async () => {
  const { begun, finish, ask } = stand()
  const mine = [ask('a'), ask('a')]
  expect(await ask('a')).toMatchObject(busy)
  const others = [ask('b'), ask('c')]
  expect(await ask('d')).toMatchObject(busy)
  await turn()
  expect(begun).toEqual(['a'])
  for (let at = 0; at < 4; at++) {
    finish[at]?.()
    await turn()
  }
  expect(await Promise.all([...mine, ...others])).toEqual(['done', 'done', 'done', 'done'])
  expect(begun).toEqual(['a', 'a', 'b', 'c'])
  const again = ask('a')
  await turn()
  finish[4]?.()
  expect(await again).toBe('done')
})

test('a stranger is refused at once, however long the line', async () => {
  const { ask } = stand({ atOnce: 1, most: 1, each: 1 })
  ask('a')
  expect(await ask(null)).toBe('not-signed-in')
})

test('a line for an address that does not exist is a mistake of ours', () => {
  expect(() => withLines([], { [path]: { atOnce: 1, most: 1, each: 1 } })).toThrow(path)
})
