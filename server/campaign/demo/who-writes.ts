/** The account that returns for a unit in the 宣城 campaign; 建投中心 works through its dispatcher. */
const returnsFor: Readonly<Record<string, string>> = {
  jiantou: 'dispatch',
  zhaoshang: 'zhaoshang',
  jianshe: 'jianshe',
  jingfa: 'jingfa',
  keji: 'keji',
  yuanqu: 'yuanqu',
  gaoxintou: 'gaoxintou',
  dangqun: 'dangqun',
}

/** Null for units that have no account of their own: they never return, and it shows. */
export const returnerOf = (unit: string | null): string | null =>
  unit === null ? null : (returnsFor[unit] ?? null)

/** Who keeps a card's shared fields: its unit, else the dispatch desk. */
export const keeperOf = (unit: string | null): string => returnerOf(unit) ?? 'dispatch'

/** Judge and party: what the desk itself leads or keeps is verified by the alternate, everything else by the desk. */
export const verifierOf = (unit: string | null): string =>
  keeperOf(unit) === 'dispatch' ? 'dispatch2' : 'dispatch'

export const returners: readonly string[] = Object.keys(returnsFor)
