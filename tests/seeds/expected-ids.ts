import type { SeedId } from '../../server/campaign/seeds/index.ts'

/** `X1-01…X1-15` written out: two digits, from the first to the last. */
const run = (prefix: string, last: number, first = 1): string[] =>
  Array.from(
    { length: last - first + 1 },
    (_, index) => `${prefix}-${String(first + index).padStart(2, '0')}`,
  )

const pairs = (prefix: string, from: number, to: number): string[] =>
  run(prefix, to, from).flatMap(id => [`${id}a`, `${id}b`])

/** Every target of the five documents, listed from the documents and not from the data files. */
export const expectedTargets: Readonly<Record<SeedId, readonly string[]>> = {
  xuancheng: [
    ...run('X1', 15),
    ...run('X2', 18),
    ...run('X3', 16),
    ...run('X4', 12),
    ...run('X5', 7),
    ...run('X6', 4),
    'X6-07',
  ],
  cihu: [...Array.from({ length: 8 }, (_, index) => `C-G${index + 1}`), ...run('C', 6)],
  jinan: [
    ...run('J0', 11),
    ...run('J1', 4),
    ...run('J2', 2),
    ...run('J3', 1),
    ...run('J7', 7),
    ...run('J9', 4),
    ...run('J10', 4),
    ...run('J11', 1),
    ...run('J12', 1),
    ...run('J13', 8),
    ...run('J16', 3),
    ...run('J19', 1),
  ],
  luan: [
    ...run('L0', 4),
    ...run('L1', 1),
    ...run('L2', 2),
    ...run('L3', 3),
    ...run('L4', 7),
    ...run('L5', 3),
    ...run('L6', 4),
    ...run('L7', 3),
    ...run('L8', 4),
    ...run('L9', 2),
    ...run('L10', 4),
  ],
  tancheng: [
    'T0-01',
    ...pairs('T0', 2, 6),
    ...run('T1', 3),
    ...run('T2', 1),
    ...run('T3', 4),
    ...run('T4', 2),
    ...run('T5', 4),
    ...run('T6', 5),
  ],
}

/** One row of a document with several figures: the further ones have a letter of their own. */
export const furtherFigures: Readonly<Record<SeedId, readonly string[]>> = {
  xuancheng: ['X5-05b', 'X6-01b', 'X6-02b', 'X6-03b', 'X6-03c'],
  cihu: [],
  jinan: ['J11-01b', 'J12-01b'],
  luan: ['L3-01b', 'L6-04b', 'L6-04c', 'L7-01b'],
  tancheng: [],
}

/** Figures that look like targets and are not: kept as rules of the plan. */
export const notTargets: readonly string[] = ['X4-n', 'X6-05', 'X6-06']

export const expectedMechanisms: Readonly<Record<SeedId, readonly string[]>> = {
  xuancheng: run('XM', 16),
  cihu: run('CM', 15),
  jinan: run('JM', 10),
  luan: run('LM', 9),
  tancheng: run('TM', 10),
}

/** Distinct targets of each seed, further figures included: a file that lost or gained one fails here too. */
export const expectedCounts: Readonly<Record<SeedId, number>> = {
  xuancheng: 78,
  cihu: 14,
  jinan: 49,
  luan: 41,
  tancheng: 30,
}
