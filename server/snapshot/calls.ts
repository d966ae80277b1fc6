/** Both ends of a thread: its own port, or the worker itself. */
export interface Port {
  postMessage(message: unknown): void
  on(event: 'message', heard: (message: unknown) => void): unknown
}

/** What one side can be asked; everything that goes over is cloned. */
type Answers<T> = { readonly [K in keyof T]: (...args: never[]) => Promise<unknown> }

type Message =
  | { readonly kind: 'call'; readonly id: number; readonly name: string; readonly args: never[] }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly cause: unknown }

export interface Calls<Theirs> {
  ask<K extends keyof Theirs & string>(
    name: K,
    ...args: Theirs[K] extends (...args: infer A) => unknown ? A : never
  ): Theirs[K] extends (...args: never[]) => infer R ? R : never
  /** Every call not answered yet fails, and every later one. */
  end(cause: Error): void
}

/** Calls both ways over a port: `mine` is what the other side may ask, the answer asks the other side. */
export function openCalls<Theirs extends Answers<Theirs>>(
  port: Port,
  mine: Readonly<Record<string, (...args: never[]) => Promise<unknown>>>,
): Calls<Theirs> {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(cause: unknown): void }>()
  let calls = 0
  let ended: Error | null = null
  const answer = async ({ id, name, args }: Message & { kind: 'call' }) => {
    try {
      const value = await mine[name]?.(...args)
      port.postMessage({ kind: 'answer', id, value } satisfies Message)
    } catch (cause) {
      port.postMessage({ kind: 'failure', id, cause } satisfies Message)
    }
  }
  port.on('message', heard => {
    const message = heard as Message
    if (message.kind === 'call') {
      void answer(message)
      return
    }
    const asked = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.kind === 'answer') asked?.resolve(message.value)
    else asked?.reject(message.cause)
  })
  const ask = (name: string, ...args: unknown[]) =>
    new Promise<unknown>((resolve, reject) => {
      if (ended) {
        reject(ended)
        return
      }
      const id = ++calls
      waiting.set(id, { resolve, reject })
      port.postMessage({ kind: 'call', id, name, args: args as never[] } satisfies Message)
    })
  return {
    ask: ask as unknown as Calls<Theirs>['ask'],
    end(cause) {
      ended = cause
      for (const { reject } of waiting.values()) reject(cause)
      waiting.clear()
    },
  }
}
