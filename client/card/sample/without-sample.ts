/** Takes the mark of invented content out of words; where it matters it stands beside them, once and small. */
export const withoutSample = (text: string): string => text.replace(/[（(]示例[）)]/g, '')
