import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const RULE = /\*\*([A-Z]+-\d+)\*\*/g
const QUOTE = /\[([A-Z]+-\d+)\]/g

/** The specification and the tests are held against each other, so that neither can drift quietly. */
describe('docs/SPEC.md', () => {
  const rules = idsIn(readFileSync(join(root, 'docs/SPEC.md'), 'utf8'), RULE)
  const quoted = new Set(testFiles().flatMap(file => idsIn(readFileSync(file, 'utf8'), QUOTE)))

  it('names each rule once', () => {
    expect(rules.length).toBeGreaterThan(0)
    expect(rules.filter((id, at) => rules.indexOf(id) !== at)).toEqual([])
  })

  it('has no rule without a test', () => {
    const untested = rules.filter(id => !quoted.has(id))
    expect(
      untested,
      `No test quotes ${untested.join(', ')}: name one "[${untested[0]}] …", or take the rule out of docs/SPEC.md until it is built.`,
    ).toEqual([])
  })

  it('has every rule a test quotes', () => {
    const unknown = [...quoted].filter(id => !rules.includes(id))
    expect(unknown, `Tests quote ${unknown.join(', ')}, which docs/SPEC.md does not state.`).toEqual([])
  })
})

function idsIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].flatMap(found => found[1] ?? [])
}

/** Every suite counts, the browser's and the faults' too: they quote rules that only they can test. */
function testFiles(): string[] {
  return readdirSync(join(root, 'tests'), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.(test|spec|e2e)\.tsx?$/.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
}
