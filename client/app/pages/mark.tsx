/** The product's mark: a board with one bar that stands for today. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M4 8h24M4 16h14M4 24h8" stroke="#6ea4f2" strokeWidth="4.5" strokeLinecap="round" />
      <path d="M25 13v14" stroke="#fff" strokeWidth="3" strokeLinecap="round" />
    </svg>
  )
}
