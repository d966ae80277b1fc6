import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from 'docx'
import { face, font } from './fonts.ts'
import { size } from './measures.ts'

/** 4号 「— 1 —」, on the outer side, one character in: right on odd pages, left on even ones. */
export const pageNumbers = { default: footer(AlignmentType.RIGHT), even: footer(AlignmentType.LEFT) }

function footer(alignment: typeof AlignmentType.RIGHT | typeof AlignmentType.LEFT): Footer {
  const indent = { left: size.四号 * 10, right: size.四号 * 10 }
  const children = ['— ', PageNumber.CURRENT, ' —'].map(
    part => new TextRun({ children: [part], font: font(face.number), size: size.四号 }),
  )
  return new Footer({ children: [new Paragraph({ alignment, indent, children })] })
}
