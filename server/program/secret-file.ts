import { readFileSync } from 'node:fs'
import { codeOf } from './data-dir.ts'
import { StartProblem } from './start-problem.ts'

/** A secret handed over in a file, as container platforms do: its text without the spaces around it. `name` is the setting it is for. */
export function secretIn(name: string, file: string): string {
  try {
    const secret = readFileSync(file, 'utf8').trim()
    if (secret) return secret
  } catch (cause) {
    throw new StartProblem(
      `${name}: ${file} cannot be read (${codeOf(cause)}); give a file this program may read · 密钥文件无法读取`,
      { cause },
    )
  }
  throw new StartProblem(`${name}: ${file} is empty; put the secret into it · 密钥文件为空`)
}
