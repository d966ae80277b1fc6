import { createDeflater } from './deflate.ts'
import { ExportAborted, type ExportProgress } from './export-map.ts'
import type { MapSheet } from './map-sheets.ts'
import { filteredRows, pngOf } from './png.ts'
import { paintStrips, pixelsOfSheet } from './strips.ts'

/** One sheet as a PNG. It is compressed as it is painted, so the whole picture is never in memory. */
export async function sheetPng(
  sheet: MapSheet,
  dpi: number,
  onProgress?: ExportProgress,
  signal?: AbortSignal,
): Promise<Blob> {
  const { width, height } = pixelsOfSheet(sheet, dpi)
  const deflater = createDeflater()
  for await (const strip of paintStrips(sheet, dpi)) {
    if (signal?.aborted) throw new ExportAborted()
    await deflater.write(filteredRows(strip.rgb, width, strip.height))
    onProgress?.((strip.y + strip.height) / height)
  }
  return new Blob(pngOf(width, height, dpi, await deflater.close()), { type: 'image/png' })
}
