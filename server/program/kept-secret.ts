import { randomUUID } from 'node:crypto'
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { codeOf } from './data-dir.ts'

/**
 * What a file holds; where there is none it is made, whole and readable by its owner alone. Of programs that start together over one
 * folder one makes it and the others read that. Null: there is none, and none may be made.
 */
export function keptSecret(file: string, make: (() => string) | null): string | null {
  if (!existsSync(file)) {
    if (!make) return null
    writeOnce(file, make())
  }
  return readFileSync(file, 'utf8').trim()
}

/** A link appears with all that is in it, or not at all where there is one already. */
function writeOnce(file: string, text: string): void {
  const fresh = `${file}.${randomUUID()}`
  writeFileSync(fresh, text, { mode: 0o600, flag: 'wx' })
  try {
    linkSync(fresh, file)
  } catch (cause) {
    if (codeOf(cause) !== 'EEXIST') throw cause
  } finally {
    rmSync(fresh)
  }
}
