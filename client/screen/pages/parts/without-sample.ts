/** The mark of invented content at the start or end of words; where it matters it stands beside them, once. */
export const withoutSample = (text: string): string => text.replace(/^[（(]示例[）)]|[（(]示例[）)]$/g, '')
