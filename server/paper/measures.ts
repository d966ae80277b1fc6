/**
 * GB/T 9704—2012 in the units of the format: twips (1/20 pt) for lengths, half points for letters. A4, 天头 37 mm, 订口 28 mm, 版心
 * 156 × 225 mm, 22 lines of 28 characters.
 */
const mm = (length: number): number => Math.round((length / 25.4) * 1440)

export const page = {
  width: mm(210),
  height: mm(297),
  margin: { top: mm(37), left: mm(28), right: mm(26), bottom: mm(35), header: mm(20), footer: mm(22) },
  /** From the upper edge of the text to that of the red flag: 10.3, 纪要格式. */
  aboveFlag: mm(35),
  textWidth: mm(156),
} as const

/** 225 mm over 22 lines. */
export const lineHeight = Math.floor(mm(225) / 22)

/** 156 mm over 28 characters is a little less than 3号: every letter gives up this much. */
export const letterSpacing = -5

/** 字号, half points. */
export const size = { 二号: 44, 三号: 32, 四号: 28, 五号: 21 } as const

/** A 三号 character, for indents counted in them. */
export const character = 316

/** What the flag may take: its own line, as large as its length lets it be. */
export function flagSize(text: string): number {
  const widest = (page.textWidth / 20 / Math.max([...text].length, 1)) * 2
  return Math.max(32, Math.min(96, Math.floor(widest)))
}

export const red = 'E60012'
