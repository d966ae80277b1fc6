import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** Bytes of the heap that are still held; what nobody holds any more is collected first, so that two measurements can be compared. */
export function heapInUse(): number {
  collect()
  return process.memoryUsage().heapUsed
}
