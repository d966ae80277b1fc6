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
  const send = () => {
    clearTimeout(at.current.timer)
    at.current.timer = 0
    const { base, shown: mine, composing } = at.current
    if (composing || base === mine) return
    at.current.base = mine
    latestWrite.current(base, mine)
  }
  const receive = () => {
    const { base, shown: mine, remote: theirs, composing } = at.current
    if (composing || theirs === base) return
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
    at.current.caret = null
    if (caret && document.activeElement === field.current)
      field.current?.setSelectionRange(caret.start, caret.end)
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed is sent when the field goes away
  useEffect(() => send, [])

  return {
    value: shown,
    onChange: (event: React.ChangeEvent<HTMLTextAreaElement>) => {
      show(event.target.value)
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
