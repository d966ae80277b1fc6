import { createDeflater } from './deflate.ts'
import { ExportAborted, type ExportOptions, exportDpi } from './export-map.ts'
import type { MapSheet } from './map-sheets.ts'
import { paintStrips, pixelsOfSheet } from './strips.ts'

const pointsPerMm = 72 / 25.4

/** The sheets as one PDF, a page each of the paper's exact size, painted without loss. Printing gives one of vectors. */
export async function sheetsPdf(sheets: readonly MapSheet[], options: ExportOptions): Promise<Blob> {
  const pdf = await import('pdf-lib')
  const document = await pdf.PDFDocument.create()
  document.setTitle(options.title)
  for (const sheet of sheets) {
    const { width, height } = sheet.paper
    const page = document.addPage([width * pointsPerMm, height * pointsPerMm])
    const image = pdf.PDFRawStream.of(document.context.obj(imageOf(sheet)), await pixelsOf(sheet, options))
    page.pushOperators(
      pdf.pushGraphicsState(),
      pdf.concatTransformationMatrix(page.getWidth(), 0, 0, page.getHeight(), 0, 0),
      pdf.drawObject(page.node.newXObject('Map', document.context.register(image))),
      pdf.popGraphicsState(),
    )
  }
  return new Blob([new Uint8Array(await document.save())], { type: 'application/pdf' })
}

function imageOf(sheet: MapSheet) {
  const { width, height } = pixelsOfSheet(sheet, exportDpi[sheet.size])
  return {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: 'DeviceRGB',
    BitsPerComponent: 8,
    Filter: 'FlateDecode',
  }
}

/** One picture a page, although it is painted in strips: readers show hairlines between pictures that only touch. */
async function pixelsOf(sheet: MapSheet, options: ExportOptions): Promise<Uint8Array<ArrayBuffer>> {
  const dpi = exportDpi[sheet.size]
  const { height } = pixelsOfSheet(sheet, dpi)
  const deflater = createDeflater()
  for await (const strip of paintStrips(sheet, dpi)) {
    if (options.signal?.aborted) throw new ExportAborted()
    await deflater.write(strip.rgb)
    options.onProgress?.((sheet.number - 1 + (strip.y + strip.height) / height) / sheet.of)
  }
  return deflater.close()
}
