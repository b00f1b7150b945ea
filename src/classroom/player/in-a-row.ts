/** How many questions a player has right in a row, counted back from the newest that is told; null stands for one that is not. */
export function rightInARow(outcomes: readonly ('right' | 'wrong' | 'unanswered' | null)[]): number {
  const told = outcomes.filter((one) => one !== null)
  const lastMiss = told.findLastIndex((one) => one !== 'right')
  return told.length - 1 - lastMiss
}
