export interface ToastAction {
  readonly label: string
  readonly onSelect: () => void
}
export interface ToastOptions {
  readonly kind?: 'info' | 'good' | 'bad'
  readonly action?: ToastAction
  /** Replaces the one with the same key instead of adding another. */
  readonly key?: string
}
export interface Notice {
  readonly id: number
  readonly key: string | null
  readonly message: string
  readonly kind: 'info' | 'good' | 'bad'
  readonly action: ToastAction | null
}

const kept = 4
let last = 0
let notices: readonly Notice[] = []
const listeners = new Set<() => void>()

/** Says something in passing; returns how to take it back. Nothing that must be read may be said only here. */
export function toast(message: string, options: ToastOptions = {}): () => void {
  const id = ++last
  const key = options.key ?? null
  const others = key === null ? notices : notices.filter(notice => notice.key !== key)
  const notice: Notice = { id, key, message, kind: options.kind ?? 'info', action: options.action ?? null }
  publish([...others.slice(1 - kept), notice])
  return () => dismissToast(id)
}

export function dismissToast(id: number): void {
  if (notices.some(notice => notice.id === id)) publish(notices.filter(notice => notice.id !== id))
}

export const currentToasts = (): readonly Notice[] => notices

export function subscribeToasts(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function publish(next: readonly Notice[]): void {
  notices = next
  for (const listener of listeners) listener()
}
