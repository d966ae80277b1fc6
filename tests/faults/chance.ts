import { createRandom } from '../support/random.ts'

/** `SEED=n` runs what a run before has run. */
export const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1e9))
export const random = createRandom(seed)

/** How much of it: a number by its name in the environment, else what continuous integration has time for. */
export const amount = (name: string, usual: number): number => Number(process.env[name] ?? usual)
