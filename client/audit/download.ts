/** Saves what the server sends as a file: it is streamed to disk and never held by the page. */
export function download(path: string): void {
  const link = document.createElement('a')
  link.href = path
  link.download = ''
  link.click()
}
