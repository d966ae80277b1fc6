/** Faces of the standard. They are licensed and not ours to ship: what a machine lacks is taken by the names beside it. */
export const face = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  heading: '黑体',
  second: '楷体_GB2312',
  number: '宋体',
} as const

const latin = 'Times New Roman'

/** The hint keeps “ ” and — as wide as Chinese has them, where Word would take them for Latin. */
export const font = (name: string) => ({
  ascii: latin,
  hAnsi: latin,
  cs: latin,
  eastAsia: name,
  hint: 'eastAsia',
})

const fallbacks: readonly (readonly [name: string, others: string, panose: string])[] = [
  [face.title, '华文中宋,STZhongsong,SimSun,Noto Serif CJK SC', '02010601030101010101'],
  [face.body, '仿宋,FangSong,STFangsong,Noto Serif CJK SC', '02010609030101010101'],
  [face.heading, 'SimHei,Noto Sans CJK SC', '02010609060101010101'],
  [face.second, '楷体,KaiTi,STKaiti,Noto Serif CJK SC', '02010609030101010101'],
  [face.number, 'SimSun,Noto Serif CJK SC', '02010600030101010101'],
]

/** `word/fontTable.xml`: tells whoever opens the document what to take instead. */
export const fontTable = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fallbacks
  .map(
    ([name, others, panose]) =>
      `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:panose1 w:val="${panose}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
  )
  .join('')}</w:fonts>`
