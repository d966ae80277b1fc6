import type { Cluster, ClusterNode } from '../support/cluster.ts'
import type { Random } from '../support/random.ts'
import { pause } from './until.ts'

/** What cannot save while a fault lasts. */
export type Harmed = ClusterNode | 'postgres'

/** Breaks something and puts it right again. `harm` is told what it takes away, and answers what is called when that is back. */
export interface Fault {
  readonly kind: string
  /** False: somebody else is at it, nothing was done. */
  run(cluster: Cluster, random: Random, harm: (what: Harmed) => () => void): Promise<boolean>
}

/** How long each may last: a long run takes its time, a short one must see several. */
export interface Patience {
  readonly shortestMs: number
  readonly longestMs: number
}

/**
 * Every kind of fault, each upon something picked by chance. What one of them needs whole another may have broken: so a node has at most one at a time,
 * and so has each service; who finds it taken does something else.
 */
export function randomFaults({ shortestMs, longestMs }: Patience): readonly Fault[] {
  const taken = new Set<unknown>()
  const aWhile = (random: Random) => shortestMs + random.below(longestMs - shortestMs)
  const upon = async (thing: unknown, work: () => Promise<void>): Promise<boolean> => {
    if (taken.has(thing)) return false
    taken.add(thing)
    await work().finally(() => taken.delete(thing))
    return true
  }
  const toANode = (
    kind: string,
    work: (node: ClusterNode, ms: number) => Promise<void>,
    harms = true,
  ): Fault => ({
    kind,
    run: ({ nodes }, random, harm) => {
      const ms = aWhile(random)
      const node = random.pick(nodes)
      return upon(node, async () => {
        const back = harms ? harm(node) : () => undefined
        await work(node, ms).finally(back)
      })
    },
  })
  const toALink = (which: 'postgres' | 'redis', how: 'cut' | 'freeze'): Fault =>
    toANode(
      `${which} link ${how}`,
      async ({ links }, ms) => {
        links[which][how]()
        await pause(ms)
        links[which].heal()
      },
      which === 'postgres',
    )
  return [
    toANode('kill -9', async (node, ms) => {
      await node.kill()
      await pause(ms / 4)
      await startAgain(node)
    }),
    toANode('kill -9', startAgain),
    toANode('drain', async node => {
      await node.terminate()
      await startAgain(node)
    }),
    toANode('pause', async (node, ms) => {
      node.pause()
      await pause(ms)
      node.resume()
    }),
    toALink('postgres', 'cut'),
    toALink('postgres', 'freeze'),
    toALink('redis', 'cut'),
    toALink('redis', 'freeze'),
    {
      kind: 'redis restart',
      run: ({ redis }, random) =>
        upon(redis, async () => {
          await redis.stop()
          await pause(aWhile(random) / 2)
          await redis.start()
        }),
    },
    { kind: 'redis flush', run: ({ redis }) => upon(redis, () => redis.flush()) },
    {
      kind: 'postgres restart',
      run: ({ postgres }, random, harm) =>
        upon(postgres, async () => {
          const back = harm('postgres')
          await postgres.stop(random.pick(['fast', 'immediate'] as const))
          await pause(aWhile(random) / 8)
          await postgres.start()
          back()
        }),
    },
  ]
}

const tries = 60

/** As whatever watches over a node does: one that finds no PostgreSQL when it starts says so and ends, and is started again. */
async function startAgain(node: ClusterNode): Promise<void> {
  for (let left = tries; ; left -= 1) {
    const started = await node.restart().then(
      () => null,
      (cause: Error) => cause,
    )
    if (started === null) return
    if (left === 0 || !/PostgreSQL/.test(started.message)) throw started
    await pause(1000)
  }
}
