const focusable =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"]'

/** The first thing inside that takes the focus, else the element itself. */
export function firstFocusable(inside: HTMLElement): HTMLElement {
  return (
    inside.querySelector<HTMLElement>('[autofocus]') ?? inside.querySelector<HTMLElement>(focusable) ?? inside
  )
}
