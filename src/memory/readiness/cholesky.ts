type Matrix = readonly (readonly number[])[]

function at(matrix: Matrix, row: number, column: number): number {
  return matrix[row]?.[column] ?? 0
}

/** The lower triangle L with L·Lᵀ = the matrix, which must be symmetric and positive definite. */
export function choleskyOf(matrix: Matrix): number[][] {
  const size = matrix.length
  const lower = Array.from({ length: size }, () => Array.from({ length: size }, () => 0))
  for (let row = 0; row < size; row += 1) {
    const line = lower[row]
    if (line === undefined) continue
    for (let column = 0; column <= row; column += 1) {
      let rest = at(matrix, row, column)
      for (let k = 0; k < column; k += 1) rest -= at(lower, row, k) * at(lower, column, k)
      line[column] = row === column ? Math.sqrt(rest) : rest / at(lower, column, column)
    }
  }
  return lower
}

/** The x with L·x = b. */
export function solveLower(lower: Matrix, b: readonly number[]): number[] {
  const x: number[] = []
  for (let row = 0; row < lower.length; row += 1) {
    let rest = b[row] ?? 0
    for (let column = 0; column < row; column += 1) rest -= at(lower, row, column) * (x[column] ?? 0)
    x.push(rest / at(lower, row, row))
  }
  return x
}

/** The x with Lᵀ·x = b. */
export function solveUpper(lower: Matrix, b: readonly number[]): number[] {
  const x = lower.map(() => 0)
  for (let row = lower.length - 1; row >= 0; row -= 1) {
    let rest = b[row] ?? 0
    for (let column = row + 1; column < lower.length; column += 1) rest -= at(lower, column, row) * (x[column] ?? 0)
    x[row] = rest / at(lower, row, row)
  }
  return x
}
