const notTyping = ['checkbox', 'radio', 'button', 'submit', 'range', 'color']

/** Whether the person is in the middle of something: in a field, a dialog, a menu, a list, or holding a card. */
export function isBusy(page: Document): boolean {
  return isInField(page.activeElement) || page.querySelector(open) !== null
}

const open = 'dialog:modal, .ui-floating, [data-dragging], [aria-grabbed="true"]'

function isInField(element: Element | null): boolean {
  if (!(element instanceof HTMLElement)) return false
  if (element instanceof HTMLInputElement) return !notTyping.includes(element.type)
  return element.matches('textarea, select') || element.isContentEditable
}
