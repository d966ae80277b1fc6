const since = 'since'
const onlyChanged = 'changed'

/** The moment a board is compared with, as an address names it (`?since=2021-10-11`); null where it is shown by itself. */
export const sinceTextIn = (params: URLSearchParams): string | null => params.get(since) || null

/** The same address compared with another moment; null ends the comparison, and what hangs on it. */
export function withSinceText(params: URLSearchParams, text: string | null): URLSearchParams {
  const next = new URLSearchParams(params)
  if (text) next.set(since, text)
  else for (const name of [since, onlyChanged]) next.delete(name)
  return next
}

/** 只看有变化的. */
export const isOnlyChangedIn = (params: URLSearchParams): boolean => params.get(onlyChanged) === '1'

export function withOnlyChanged(params: URLSearchParams, on: boolean): URLSearchParams {
  const next = new URLSearchParams(params)
  if (on) next.set(onlyChanged, '1')
  else next.delete(onlyChanged)
  return next
}
