/** Longest title of an agenda item, UTF-16 units. */
const longest = 200

/** The beginning of a text on one line, cut between characters and with an ellipsis where something is missing. */
export function clip(text: string, most: number): string {
  const oneLine = text.replace(/\s+/g, ' ').trim()
  const characters = [...oneLine]
  return characters.length <= most ? oneLine : `${characters.slice(0, most - 1).join('')}…`
}

/** A title that the document accepts, whatever the board put into it. */
export function titled(text: string): string {
  const oneLine = text.replace(/\s+/g, ' ').trim()
  return oneLine.length <= longest ? oneLine : clip(oneLine, longest / 2)
}
