import { ScreenSelf } from '../../../shared/screen/screen.ts'

const key = 'guatu.screen'

/** Which screen this browser was when it last heard of the server: a TV that restarts without a network opens its last picture from it. */
export function rememberedScreen(): ScreenSelf | null {
  try {
    return ScreenSelf.parse(JSON.parse(localStorage.getItem(key) ?? 'null'))
  } catch {
    return null // never paired, or written by another version
  }
}
export function rememberScreen(self: ScreenSelf): void {
  localStorage.setItem(key, JSON.stringify(self))
}
export function forgetScreen(): void {
  localStorage.removeItem(key)
}
