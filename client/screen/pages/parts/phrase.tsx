import { Fragment } from 'react'
import { phrasesOf } from '../data/phrases.ts'

/** Words that may wrap, and then only between phrases. */
export function Phrase({ text }: { text: string }) {
  return phrasesOf(text).map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no other name and never move
    <Fragment key={at}>
      {at > 0 && <wbr />}
      {part}
    </Fragment>
  ))
}
