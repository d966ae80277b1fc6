/** `target.warning.no-base` → `no-base`: warnings come from the rules with their full key, the words here are by its end. */
export const warningKey = (key: string): string => key.slice(key.lastIndexOf('.') + 1)
