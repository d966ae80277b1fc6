/**
 * About how wide a text is in a font of this size, without a font: a Chinese character is as wide as it is high, others a little
 * over half. Enough to decide what fits; a painter that must cut measures with its own font.
 */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0
  for (const char of text) ems += (char.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.58
  return ems * fontSize
}

/** Cut to a width with an ellipsis, empty where not even one character fits. */
export function cutText(text: string, fontSize: number, width: number): string {
  if (textWidth(text, fontSize) <= width) return text
  let cut = ''
  for (const char of text) {
    if (textWidth(cut + char, fontSize) + fontSize * 0.9 > width) break
    cut += char
  }
  return cut === '' ? '' : `${cut}…`
}
