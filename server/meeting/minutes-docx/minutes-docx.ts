import type { Minutes } from '../../../shared/meeting/minutes.ts'
import { officialDocx } from '../../paper/official-docx.ts'
import { attendancePart } from './attendance-part.ts'
import { bodyPart } from './body-part.ts'
import { headPart } from './head-part.ts'
import type { Signed } from './signed.ts'

/**
 * MEET-5: the minutes as a Word document in the 纪要 format of GB/T 9704—2012, 10.3. Without a signature it says 送审稿. The hash the
 * signature locks is among the document's properties.
 */
export const minutesDocx = (minutes: Minutes, signed: Signed | null): Promise<Uint8Array> =>
  officialDocx(
    {
      title: minutes.title,
      creator: minutes.issuer,
      description: signed ? `SHA-256 ${signed.sha256}` : '送审稿',
    },
    [...headPart(minutes, signed), ...bodyPart(minutes), ...attendancePart(minutes, signed)],
  )
