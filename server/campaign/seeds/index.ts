export { seeds } from './all-seeds.ts'
export { planFromSeed, type SeedDates } from './plan-from-seed.ts'
export type { Seed, SeedId } from './seed.ts'
