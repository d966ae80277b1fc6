import { face } from './fonts.ts'
import { size } from './measures.ts'

/** Lines of a table keep off the grid of 22 lines, which is for the text. */
export const tableText = 'TableText'

/** `word/styles.xml`: 3号仿宋, in Chinese, for whatever says nothing of itself; punctuation stays inside the text's 156 mm. */
export const styles = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${face.body}" w:cs="Times New Roman"/><w:sz w:val="${size.三号}"/><w:szCs w:val="${size.三号}"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:overflowPunct w:val="0"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:overflowPunct w:val="0"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="${tableText}"><w:name w:val="${tableText}"/><w:basedOn w:val="Normal"/><w:pPr><w:snapToGrid w:val="0"/></w:pPr></w:style></w:styles>`
