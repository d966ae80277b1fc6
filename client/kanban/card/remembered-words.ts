import type { TFunction } from 'i18next'

const known = new WeakMap<TFunction, Map<string, string>>()
const most = 5000

/** Words that are the same on many cards are looked up once a language: translating is a third of what mounting a card costs. */
export function rememberedWords(t: TFunction, key: string, say: () => string): string {
  const words = known.get(t) ?? new Map<string, string>()
  known.set(t, words)
  const before = words.get(key)
  if (before !== undefined) return before
  if (words.size > most) words.clear()
  const said = say()
  words.set(key, said)
  return said
}
