import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder of the whole run, made and removed by start-services.ts; who runs without it shares with nobody. */
let folder = process.env.TEST_RUN_DIR ?? ''

/** Makes something that is slow to make once for all workers of a run: whoever asks first makes it, the others wait. Answers what `make` did. */
export async function onceARun(name: string, make: () => Promise<string>): Promise<string> {
  folder ||= mkdtempSync(join(tmpdir(), 'guatu-run-'))
  const made = join(folder, name)
  if (!begin(`${made}.begun`)) return whenMade(made)
  try {
    writeFileSync(`${made}.new`, await make())
    renameSync(`${made}.new`, made)
    return readFileSync(made, 'utf8')
  } catch (cause) {
    writeFileSync(`${made}.failed`, String(cause))
    throw cause
  }
}

/** Of those who ask at once one is told to begin. */
function begin(mark: string): boolean {
  if (existsSync(mark)) return false
  try {
    mkdirSync(mark)
    return true
  } catch (cause) {
    if (existsSync(mark)) return false
    throw cause
  }
}

async function whenMade(made: string): Promise<string> {
  const deadline = Date.now() + 180_000
  while (!existsSync(made)) {
    if (existsSync(`${made}.failed`)) throw new Error(readFileSync(`${made}.failed`, 'utf8'))
    if (Date.now() > deadline) throw new Error(`${made} is not there, and nobody says why`)
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  return readFileSync(made, 'utf8')
}
