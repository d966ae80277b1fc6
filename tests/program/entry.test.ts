import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const server = resolve(import.meta.dirname, '../../server')
const typeOf = (folder: string) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).type

test('[OPS-1] the entry is a plain script an old Node can read: no import, no export, no type', () => {
  const entry = readFileSync(join(server, 'main.ts'), 'utf8')
  expect(entry).not.toMatch(/^\s*(import\s[^(]|export\s)/m)
  expect(typeOf(server)).toBe('commonjs')
})

test('every folder below it is a module package, or its files would be read twice and warned about', () => {
  const folders = readdirSync(server, { withFileTypes: true }).filter(entry => entry.isDirectory())
  const without = folders
    .map(folder => folder.name)
    .filter(
      name => !existsSync(join(server, name, 'package.json')) || typeOf(join(server, name)) !== 'module',
    )
  expect(without, 'add a package.json { "type": "module" } to each').toEqual([])
})
