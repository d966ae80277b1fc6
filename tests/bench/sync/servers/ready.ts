import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Every server under test is started alike: the state file as argument, the port as its first line of output. */
export function startState(): Uint8Array {
  return new Uint8Array(readFileSync(process.argv[2] ?? ''))
}

export function listen(server: Server): void {
  server.listen(0, '127.0.0.1', () => ready((server.address() as AddressInfo).port))
}

export function ready(port: number): void {
  process.stdout.write(`${JSON.stringify({ port })}\n`)
}
