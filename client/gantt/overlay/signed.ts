/** +5, −3: a minus is a minus, not a hyphen. */
export const signed = (days: number): string => (days > 0 ? `+${days}` : String(days).replace('-', '−'))
