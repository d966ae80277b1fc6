import { Document, Packer } from 'docx'
import type { Minutes } from '../../../shared/meeting/minutes.ts'
import { attendancePart } from './attendance-part.ts'
import { bodyPart } from './body-part.ts'
import { fontTable } from './fonts.ts'
import { headPart } from './head-part.ts'
import { lineHeight, page } from './measures.ts'
import { pageNumbers } from './page-numbers.ts'
import type { Signed } from './signed.ts'
import { styles } from './styles.ts'

/**
 * MEET-5: the minutes as a Word document in the 纪要 format of GB/T 9704—2012, 10.3. Without a signature it says 送审稿. The hash the
 * signature locks is among the document's properties.
 */
export async function minutesDocx(minutes: Minutes, signed: Signed | null): Promise<Uint8Array> {
  const document = new Document({
    title: minutes.title,
    creator: minutes.issuer,
    description: signed ? `SHA-256 ${signed.sha256}` : '送审稿',
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: page.margin,
          },
          grid: { type: 'lines', linePitch: lineHeight },
        },
        footers: pageNumbers,
        children: [...headPart(minutes, signed), ...bodyPart(minutes), ...attendancePart(minutes, signed)],
      },
    ],
  })
  return Packer.toBuffer(document, false, [
    { path: 'word/fontTable.xml', data: fontTable },
    { path: 'word/styles.xml', data: styles },
  ])
}
