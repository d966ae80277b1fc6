import type { PDFDocument, PDFPage } from 'pdf-lib'
import { deflate } from './deflate.ts'
import { ExportAborted, type ExportOptions, exportDpi } from './export-map.ts'
import type { MapSheet } from './map-sheets.ts'
import { papers } from './paper.ts'
import { paintStrips, type Strip, stripsOf } from './strips.ts'

const pointsPerMm = 72 / 25.4

/** The sheets as one PDF, a page each of the paper's exact size, painted without loss. Printing gives one of vectors. */
export async function sheetsPdf(sheets: readonly MapSheet[], options: ExportOptions): Promise<Blob> {
  const pdf = await import('pdf-lib')
  const document = await pdf.PDFDocument.create()
  document.setTitle(options.title)
  for (const sheet of sheets) {
    const { width, height } = papers[sheet.paper]
    const page = document.addPage([width * pointsPerMm, height * pointsPerMm])
    const dpi = exportDpi[sheet.paper]
    const whole = stripsOf(sheet, dpi)
    for await (const strip of paintStrips(sheet, dpi)) {
      if (options.signal?.aborted) throw new ExportAborted()
      await putStrip(pdf, document, page, strip, whole.height)
      options.onProgress?.((sheet.number - 1 + (strip.y + strip.height) / whole.height) / sheet.of)
    }
  }
  return new Blob([new Uint8Array(await document.save())], { type: 'application/pdf' })
}

/** A page's y runs upwards, a picture's downwards. */
async function putStrip(
  pdf: typeof import('pdf-lib'),
  document: PDFDocument,
  page: PDFPage,
  strip: Strip,
  pixels: number,
): Promise<void> {
  const image = document.context.obj({
    Type: 'XObject',
    Subtype: 'Image',
    Width: strip.width,
    Height: strip.height,
    ColorSpace: 'DeviceRGB',
    BitsPerComponent: 8,
    Filter: 'FlateDecode',
  })
  const bytes = await deflate(strip.rgb)
  const name = page.node.newXObject('Strip', document.context.register(pdf.PDFRawStream.of(image, bytes)))
  const { width, height } = page.getSize()
  const high = (strip.height / pixels) * height
  const bottom = height - ((strip.y + strip.height) / pixels) * height
  page.pushOperators(
    pdf.pushGraphicsState(),
    pdf.concatTransformationMatrix(width, 0, 0, high, 0, bottom),
    pdf.drawObject(name),
    pdf.popGraphicsState(),
  )
}
