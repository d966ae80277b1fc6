/** A share against where it should be by now, both percent; `words` is what it says aloud. */
export function ShareBar(props: { share: number; expected: number | null; words: string }) {
  const done = Math.min(100, Math.max(0, props.share))
  const expected = props.expected === null ? null : Math.min(100, Math.max(0, props.expected))
  return (
    <div className="wall-share" role="img" aria-label={props.words}>
      <span className="wall-share-done" style={{ width: `${done}%` }} />
      {expected !== null && expected > done && (
        <span className="wall-share-gap" style={{ left: `${done}%`, width: `${expected - done}%` }} />
      )}
      {expected !== null && <span className="wall-share-tick" style={{ left: `${expected}%` }} />}
    </div>
  )
}
