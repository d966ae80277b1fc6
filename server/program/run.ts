import { upToDateClient } from './client-build.ts'
import { readConfig } from './config.ts'
import { stopOnSignals } from './signals.ts'
import { StartProblem } from './start-problem.ts'
import { projectRoot } from './version.ts'
import { printWelcome } from './welcome.ts'

/** The whole program: what is wrong at the start is one line and exit code 1, whatever else fails keeps its stack. `--api-only`: somebody else serves the client. */
export async function run(env: NodeJS.ProcessEnv, args: readonly string[]): Promise<void> {
  try {
    const config = readConfig(env, args)
    const client = args.includes('--api-only') ? null : await upToDateClient(projectRoot, say)
    const { startProgram } = await import('./start.ts') // only now: a wrong setting should not wait for a database driver
    const program = await startProgram(config, { client })
    stopOnSignals(program)
    printWelcome(program, config, say)
  } catch (error) {
    if (!(error instanceof StartProblem)) throw error
    process.stderr.write(`guatu: ${error.message}\n`)
    process.exit(1)
  }
}

const say = (line: string) => process.stdout.write(`${line}\n`)
