import { readConfig } from '../../server/program/config.ts'
import { stopOnSignals } from '../../server/program/signals.ts'
import { startProgram } from '../../server/program/start.ts'

/** The real program over a client that was built before: `node serve-folder.ts <folder> [--demo]`. Nothing is built and nobody's `dist` is touched. */
const [client, ...args] = process.argv.slice(2)
if (client === undefined) throw new Error('which folder?')
stopOnSignals(await startProgram(readConfig(process.env, args), { client }))
