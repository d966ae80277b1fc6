import { Document, type FileChild, Packer } from 'docx'
import { fontTable } from './fonts.ts'
import { lineHeight, page } from './measures.ts'
import { pageNumbers } from './page-numbers.ts'
import { styles } from './styles.ts'

/** Properties of a file, for whoever asks it what it is. */
export interface DocumentFacts {
  readonly title: string
  /** Who issues it. */
  readonly creator: string
  /** A hash it is locked by, or that it is a draft. */
  readonly description: string
}

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** One Word document in the form of GB/T 9704—2012: its page, its grid of 22 lines, its page numbers. */
export function officialDocx(facts: DocumentFacts, children: readonly FileChild[]): Promise<Uint8Array> {
  const document = new Document({
    ...facts,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: { size: { width: page.width, height: page.height }, margin: page.margin },
          grid: { type: 'lines', linePitch: lineHeight },
        },
        footers: pageNumbers,
        children: [...children],
      },
    ],
  })
  return Packer.toBuffer(document, false, [
    { path: 'word/fontTable.xml', data: fontTable },
    { path: 'word/styles.xml', data: styles },
  ])
}
