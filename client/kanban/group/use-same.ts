import { useRef } from 'react'
import { sameList } from './same-list.ts'

/** Each item of the list before that reads the same as the new one, in its place; the same list when all do. */
export function useSame<T extends { readonly key: string }>(next: readonly T[]): readonly T[] {
  const last = useRef(next)
  last.current = sameList(last.current, next)
  return last.current
}
