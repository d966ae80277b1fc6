import { startServer } from '../support/server-process.ts'

/** One demo server for all flows; its address travels in the environment. */
export default async function serveDemo(): Promise<() => Promise<void>> {
  const server = await startServer({ args: ['--demo'] })
  process.env.GUATU_URL = server.url
  return async () => {
    await server.terminate()
  }
}
