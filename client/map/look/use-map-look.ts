import { type RefObject, useLayoutEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MapLook } from '../contract.ts'
import { mapWords } from '../words/map-words.ts'
import { lookOf } from './look-of.ts'

/** The look at an element, read again when the language, the size or `theme` (any value that changes with it) does; null until it is there. */
export function useMapLook(
  element: RefObject<HTMLElement | null>,
  size: number,
  theme: string,
): MapLook | null {
  const { t } = useTranslation('map')
  const words = useMemo(() => mapWords(t), [t])
  const [look, setLook] = useState<MapLook | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the tokens are other ones when the theme changes
  useLayoutEffect(() => {
    if (element.current) setLook(lookOf(element.current, size, words))
  }, [element, size, words, theme])
  return look
}
