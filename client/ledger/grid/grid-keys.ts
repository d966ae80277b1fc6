/** A cell of the grid: a row of the ledger and a column, 0 being the title. */
export interface Cell {
  readonly row: number
  readonly column: number
}

export interface GridSize {
  readonly rows: number
  readonly columns: number
  readonly pageRows: number
}

/** Where a key takes the active cell; null: the key is not about moving. Ends do not wrap: people hold arrows down. */
export function moveCell(key: string, ctrl: boolean, at: Cell, size: GridSize): Cell | null {
  const to = target(key, ctrl, at, size)
  if (!to) return null
  return {
    row: Math.max(0, Math.min(size.rows - 1, to.row)),
    column: Math.max(0, Math.min(size.columns - 1, to.column)),
  }
}

function target(key: string, ctrl: boolean, { row, column }: Cell, size: GridSize): Cell | null {
  switch (key) {
    case 'ArrowUp':
      return { row: ctrl ? 0 : row - 1, column }
    case 'ArrowDown':
      return { row: ctrl ? size.rows : row + 1, column }
    case 'ArrowLeft':
      return { row, column: column - 1 }
    case 'ArrowRight':
      return { row, column: column + 1 }
    case 'PageUp':
      return { row: row - size.pageRows, column }
    case 'PageDown':
      return { row: row + size.pageRows, column }
    case 'Home':
      return ctrl ? { row: 0, column: 0 } : { row, column: 0 }
    case 'End':
      return ctrl ? { row: size.rows, column: size.columns } : { row, column: size.columns }
    default:
      return null
  }
}
