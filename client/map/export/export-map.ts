import type { MapSheet } from './map-sheets.ts'
import { writeSvg } from './write-svg.ts'

export type ExportFormat = 'svg' | 'png' | 'pdf'

/** A file to give to the person; several sheets of a picture format are several files. */
export interface ExportedFile {
  readonly name: string
  readonly blob: Blob
}

/** How far it is, 0–1. */
export type ExportProgress = (part: number) => void

/** Dots an inch: enough for text to be read from close by, little enough for a file that can be sent. */
export const exportDpi = { A3: 220, A2: 200, A1: 170, A0: 150 } as const

export class ExportAborted extends Error {}

export interface ExportOptions {
  /** Without extension; sheets after the first get a number. */
  readonly name: string
  readonly title: string
  readonly onProgress?: ExportProgress
  readonly signal?: AbortSignal
}

/** GANTT-5: the sheets as files. Throws `ExportAborted` when the signal says so. */
export async function exportMap(
  sheets: readonly MapSheet[],
  format: ExportFormat,
  options: ExportOptions,
): Promise<readonly ExportedFile[]> {
  switch (format) {
    case 'svg':
      return sheets.map(sheet => ({
        name: fileName(options.name, sheet, 'svg'),
        blob: new Blob([writeSvg(sheet, options.title)], { type: 'image/svg+xml' }),
      }))
    case 'png': {
      const { sheetPng } = await import('./sheet-png.ts')
      const files: ExportedFile[] = []
      for (const sheet of sheets) {
        const done = (part: number) => options.onProgress?.((sheet.number - 1 + part) / sheet.of)
        const blob = await sheetPng(sheet, exportDpi[sheet.size], done, options.signal)
        files.push({ name: fileName(options.name, sheet, 'png'), blob })
      }
      return files
    }
    case 'pdf': {
      const { sheetsPdf } = await import('./sheets-pdf.ts')
      return [{ name: `${options.name}.pdf`, blob: await sheetsPdf(sheets, options) }]
    }
  }
}

function fileName(name: string, sheet: MapSheet, extension: string): string {
  return sheet.of === 1 ? `${name}.${extension}` : `${name}-${sheet.number}.${extension}`
}
