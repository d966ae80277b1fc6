import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { upToDateClient } from '../../server/program/client-build.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'guatu-client-'))
  mkdirSync(join(root, 'node_modules', 'vite'), { recursive: true })
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

test('an installation without the client’s sources, as a container is, serves what it came with and says nothing', async () => {
  mkdirSync(join(root, 'dist'))
  writeFileSync(join(root, 'dist', 'index.html'), '')
  const said: string[] = []
  expect(await upToDateClient(root, line => said.push(line))).toBe(join(root, 'dist'))
  expect(said).toEqual([])
})

test('[OPS-1] one that came without a client does not start', async () => {
  await expect(upToDateClient(root, () => {})).rejects.toThrow(/client is not built/)
})
