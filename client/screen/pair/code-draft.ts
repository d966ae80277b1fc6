import { pairingAlphabet, pairingCodePattern } from '../../../shared/screen/screen.ts'

const signs = 8

/** What is typed or pasted, as a code: capital letters, the dash where it belongs, nothing that no code has. */
export function codeDraft(typed: string): string {
  const kept = [...typed.toUpperCase()].filter(sign => pairingAlphabet.includes(sign)).slice(0, signs)
  const text = kept.join('')
  return text.length > signs / 2 ? `${text.slice(0, signs / 2)}-${text.slice(signs / 2)}` : text
}

export const isWholeCode = (draft: string): boolean => pairingCodePattern.test(draft)
