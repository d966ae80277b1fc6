import type { ExportedFile } from '../../map/export/export-map.ts'

/** Hands a file to the person's browser. The address of its bytes lives until the browser has surely taken them. */
export function saveFile({ name, blob }: ExportedFile): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
