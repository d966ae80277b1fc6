/**
 * About how wide a text is in a font of this size, without a font: a Chinese character is as wide as it is high, others a little
 * over half. Enough to decide what fits; a painter that must cut measures with its own font.
 */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0
  for (const char of text) ems += emsOf(char)
  return ems * fontSize
}

function emsOf(char: string): number {
  if ((char.codePointAt(0) ?? 0) > 0x2e7f || char === '%' || char === '…') return 1
  return /[A-Z@&]/.test(char) ? 0.72 : 0.58
}
