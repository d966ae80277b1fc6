import type { Duplex } from 'node:stream'

let corked: Duplex[] = []

/** Writes what one turn says to a socket as one system call: a bundle and the acknowledgement behind it leave together. */
export function writeCorked(socket: Duplex, bytes: Uint8Array): void {
  if (socket.writableCorked === 0) {
    socket.cork()
    if (corked.length === 0) process.nextTick(uncorkAll)
    corked.push(socket)
  }
  socket.write(bytes)
}

function uncorkAll(): void {
  const now = corked
  corked = []
  for (const socket of now) socket.uncork()
}
