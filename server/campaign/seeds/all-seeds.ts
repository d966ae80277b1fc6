import { cihu } from './cihu/index.ts'
import { jinan } from './jinan/index.ts'
import { luan } from './luan/index.ts'
import type { Seed } from './seed.ts'
import { tancheng } from './tancheng/index.ts'
import { xuancheng } from './xuancheng/index.ts'

/** In the order the campaigns are offered. */
export const seeds: readonly Seed[] = [xuancheng, cihu, jinan, luan, tancheng]
