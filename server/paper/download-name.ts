/** Headers of a file to be kept: a name every file system takes, and the Chinese one for those who read it (RFC 6266). */
export function downloadName(plain: string, chinese: string): string {
  const name = chinese.replace(/[\\/:*?"<>|]/g, '')
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`
}
