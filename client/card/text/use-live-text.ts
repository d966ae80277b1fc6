import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { carryCaret, rebaseText } from './live-text.ts'

/** Typing is sent at most this often; leaving the field sends at once. */
const sendEveryMs = 400

/**
 * A shared text in a plain textarea. What is typed goes out as the change from what the author saw; what others type comes
 * in around it, with the caret kept. Between the start and the end of an IME composition nothing goes out or comes in.
 */
export function useLiveText(
  remote: string,
  field: RefObject<HTMLTextAreaElement | null>,
  write: (before: string, after: string) => void,
) {
  const [shown, setShown] = useState(remote)
  const at = useRef({
    base: remote,
    shown: remote,
    remote,
    /** What the field holds; behind `shown` until the page has painted what came in. */
    painted: remote,
    /** The last of `remote` that was merged: merging it once more after sending would take the sent words away. */
    received: remote,
    composing: false,
    timer: 0,
    caret: null as Caret | null,
  })
  const latestWrite = useRef(write)
  latestWrite.current = write
  at.current.remote = remote

  const show = (text: string) => {
    at.current.shown = text
    setShown(text)
  }
  /** A key may come between words arriving and their being painted: it was struck in the text without them, and takes none away. */
  const type = (typed: string) => {
    const { painted, shown: mine } = at.current
    const text = painted === mine ? typed : rebaseText(painted, typed, mine)
    at.current.caret = text === typed ? null : carriedCaret(field.current, typed, text)
    show(text)
  }
  const send = () => {
    clearTimeout(at.current.timer)
    at.current.timer = 0
    if (at.current.composing) return
    // What is on the page already counts, though its turn to be received has not come.
    receive()
    const { base, shown: mine } = at.current
    if (base === mine) return
    at.current.base = mine
    latestWrite.current(base, mine)
  }
  const receive = () => {
    const { base, shown: mine, remote: theirs, received, composing } = at.current
    if (composing || theirs === received) return
    at.current.received = theirs
    if (theirs === base) return
    const merged = rebaseText(base, mine, theirs)
    at.current.base = theirs
    if (merged === mine) return
    at.current.caret = carriedCaret(field.current, mine, merged)
    show(merged)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a remote change is a reason to receive
  useEffect(receive, [remote])
  useLayoutEffect(() => {
    const { caret } = at.current
    at.current.painted = shown
    // A caret belongs to the text it was reckoned for.
    if (shown !== at.current.shown) return
    at.current.caret = null
    if (caret && document.activeElement === field.current)
      field.current?.setSelectionRange(caret.start, caret.end)
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed is sent when the field goes away
  useEffect(() => send, [])

  return {
    value: shown,
    onChange: (event: React.ChangeEvent<HTMLTextAreaElement>) => {
      type(event.target.value)
      if (!at.current.composing && at.current.timer === 0)
        at.current.timer = window.setTimeout(send, sendEveryMs)
    },
    onCompositionStart: () => {
      at.current.composing = true
    },
    onCompositionEnd: () => {
      at.current.composing = false
      receive()
      if (at.current.timer === 0) at.current.timer = window.setTimeout(send, sendEveryMs)
    },
    onBlur: () => {
      at.current.composing = false
      send()
      receive()
    },
  }
}

interface Caret {
  readonly start: number
  readonly end: number
}

function carriedCaret(field: HTMLTextAreaElement | null, before: string, after: string): Caret | null {
  if (!field || document.activeElement !== field) return null
  return {
    start: carryCaret(field.selectionStart, before, after),
    end: carryCaret(field.selectionEnd, before, after),
  }
}
