import { useEffect, useRef, useState } from 'react'
import type { ExportFormat } from '../../map/export/export-map.ts'
import { ExportAborted, exportMap } from '../../map/export/export-map.ts'
import type { MapSheet } from '../../map/export/map-sheets.ts'
import { printMap } from '../../map/export/print-map.ts'
import { saveFile } from './save-file.ts'

export type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly part: number }
  | { readonly kind: 'failed' }

export interface ExportOrder {
  readonly sheets: readonly MapSheet[]
  readonly format: ExportFormat | 'print'
  readonly name: string
  readonly title: string
}

/** GANTT-5: puts the map on paper and says how far it is; closing the dialog stops it. */
export function useExport(onDone: () => void) {
  const [state, setState] = useState<ExportState>({ kind: 'idle' })
  const abort = useRef<AbortController | null>(null)
  useEffect(() => () => abort.current?.abort(), [])
  const start = async ({ sheets, format, name, title }: ExportOrder) => {
    abort.current = new AbortController()
    const { signal } = abort.current
    setState({ kind: 'running', part: 0 })
    try {
      if (format === 'print') await printMap(sheets, title)
      else {
        const onProgress = (part: number) => setState({ kind: 'running', part })
        const files = await exportMap(sheets, format, { name, title, onProgress, signal })
        for (const file of files) saveFile(file)
      }
      if (!signal.aborted) onDone()
    } catch (error) {
      if (error instanceof ExportAborted || signal.aborted) return
      // A canvas too large for this machine, or no memory: another format or a smaller paper is the way out, and the dialog says so.
      console.warn(error)
      setState({ kind: 'failed' })
    }
  }
  return { state, start, stop: () => abort.current?.abort() }
}
