import { globSync, readFileSync } from 'node:fs'
import { join, normalize } from 'node:path'

const root = join(import.meta.dirname, '../..')
/** How a test gets a whole server: those are run on PostgreSQL and Redis as well, unchanged. */
const openers = ['tests/support/server.ts', 'tests/support/server-process.ts'].map(normalize)

/** Who names a database of its own is on PostgreSQL in the other suites already. */
const bringsItsOwn = /\b(postgresUrl|freshPostgres\w*|onEveryDatabase|nodesCanRun)\b/

/** Every file `pattern` finds that opens a server of the run's store, itself or through what it imports. */
export function serverTests(pattern: string, without: readonly string[]): string[] {
  return globSync(pattern, { cwd: root })
    .filter(file => !without.some(folder => file.startsWith(`tests/${folder}/`)))
    .filter(file => !bringsItsOwn.test(readFileSync(join(root, file), 'utf8')))
    .filter(file => opensServer(file, new Set()))
    .toSorted()
}

function opensServer(file: string, seen: Set<string>): boolean {
  if (openers.includes(file)) return true
  if (seen.has(file) || !file.startsWith('tests')) return false
  seen.add(file)
  return importsOf(file).some(imported => opensServer(imported, seen))
}

const known = new Map<string, string[]>()

function importsOf(file: string): string[] {
  const before = known.get(file)
  if (before) return before
  const text = readFileSync(join(root, file), 'utf8')
  const imports = [...text.matchAll(/from '(\.[^']+)'/g)].map(([, path = '']) =>
    normalize(join(file, '..', path)),
  )
  known.set(file, imports)
  return imports
}
