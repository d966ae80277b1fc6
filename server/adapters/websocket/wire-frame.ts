const binaryFinal = 0x82

const wires = new WeakMap<Uint8Array, Buffer>()

/**
 * A message as the bytes of one unmasked WebSocket frame. The same message goes to a thousand sockets: it is framed once and each of
 * them costs one write. Extensions are off, so nothing else ever changes the bytes.
 */
export function wireFrame(message: Uint8Array): Buffer {
  const known = wires.get(message)
  if (known) return known
  const wire = framed(message)
  wires.set(message, wire)
  return wire
}

function framed(message: Uint8Array): Buffer {
  const { length } = message
  const headBytes = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const wire = Buffer.allocUnsafe(headBytes + length)
  wire[0] = binaryFinal
  if (headBytes === 2) wire[1] = length
  else if (headBytes === 4) {
    wire[1] = 126
    wire.writeUInt16BE(length, 2)
  } else {
    wire[1] = 127
    wire.writeBigUInt64BE(BigInt(length), 2)
  }
  wire.set(message, headBytes)
  return wire
}
