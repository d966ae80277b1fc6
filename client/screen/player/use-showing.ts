import { useEffect, useRef } from 'react'
import { pageKey } from '../../../shared/screen/rotation.ts'
import type { ScreenPage, ScreenState } from '../../../shared/screen/screen.ts'

/** Tells each page that comes on, once. */
export function useShowing(
  page: ScreenPage,
  state: ScreenState,
  told: ((page: string, state: ScreenState) => void) | undefined,
): void {
  const newest = useRef(told)
  useEffect(() => {
    newest.current = told
  })
  const key = pageKey(page)
  useEffect(() => newest.current?.(key, state), [key, state])
}
