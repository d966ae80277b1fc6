import './progress-bar.css'
import { useUiWords } from './words.ts'

/** What is done, with a tick where it should be. Both in percent; null: nothing entered, or nothing expected. */
export function ProgressBar({ value, expected = null }: { value: number | null; expected?: number | null }) {
  const words = useUiWords()
  const done = value ?? 0
  return (
    <span
      className="ui-progress"
      role="img"
      aria-label={words.progress(Math.round(done), expected === null ? null : Math.round(expected))}
    >
      <span className="ui-progress-fill" style={{ width: `${Math.min(100, done)}%` }} />
      {expected !== null && (
        <span className="ui-progress-tick" style={{ left: `${Math.min(100, Math.max(0, expected))}%` }} />
      )}
    </span>
  )
}
