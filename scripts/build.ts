import { upToDateClient } from '../server/program/client-build.ts'
import { projectRoot } from '../server/program/version.ts'

/** Builds the client into `dist` unless it is there already and up to date, compressed and ready to serve. */
await upToDateClient(projectRoot, line => process.stdout.write(`${line}\n`))
