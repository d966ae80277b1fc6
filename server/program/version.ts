import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'

export const projectRoot = resolve(import.meta.dirname, '../..')

/** As package.json says; it is the same for the server and the client it serves. */
export const version = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'))).version
