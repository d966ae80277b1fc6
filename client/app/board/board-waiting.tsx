import { Skeleton } from '../../ui/index.ts'
import './board.css'

/** The board's own shape while it comes: bar, filter line, columns. */
export function BoardWaiting() {
  return (
    <div className="app-page" aria-busy="true">
      <header className="app-bar" />
      <div className="board-waiting-filter">
        <Skeleton width={220} height={28} />
        <Skeleton width={380} height={28} />
      </div>
      <div className="board-waiting">
        {[1, 2, 3, 4, 5, 6].map(column => (
          <div key={column}>
            <Skeleton width="50%" height={20} />
            {[1, 2, 3].map(card => (
              <Skeleton key={card} height={84} />
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}
