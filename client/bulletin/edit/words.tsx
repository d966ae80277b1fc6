/** A text of the paper. With `onChange` it is written where it stands; a line break only where `lines` says so. */
export function Words(props: {
  value: string
  label: string
  onChange: ((value: string) => void) | null
  limit: number
  lines?: boolean
}) {
  const { value, label, onChange, limit, lines = false } = props
  if (!onChange) return value
  return (
    <textarea
      className="bp-words"
      rows={1}
      value={value}
      aria-label={label}
      maxLength={limit}
      spellCheck={false}
      onChange={event => onChange(lines ? event.target.value : event.target.value.replace(/[\n\t]+/g, ' '))}
    />
  )
}
