import type { ReactNode } from 'react'
import './pages.css'
import { PlainBar } from './plain-bar.tsx'

/** A page outside a board that says one thing: the bar, and the words in the middle. */
export function PlainPage({ children }: { children: ReactNode }) {
  return (
    <div className="app-page">
      <PlainBar />
      <main className="app-page-centre">{children}</main>
    </div>
  )
}
