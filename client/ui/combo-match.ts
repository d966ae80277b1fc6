export interface ComboOption<V extends string = string> {
  readonly value: V
  readonly label: string
  /** A second name: the full name of a short one, a post. Searched as well. */
  readonly hint?: string | undefined
  readonly group?: string | undefined
}

/** Options whose label or hint holds every word typed, in their own order. */
export function matchOptions<V extends string>(
  options: readonly ComboOption<V>[],
  typed: string,
): readonly ComboOption<V>[] {
  const words = typed.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return options
  return options.filter(option => {
    const text = `${option.label} ${option.hint ?? ''}`.normalize('NFKC').toLowerCase()
    return words.every(word => text.includes(word))
  })
}
