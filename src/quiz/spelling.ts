/** Words shorter than this must be spelled exactly: one letter makes another word of them. */
const FUZZY_FROM = 5

/**
 * How many letters must be inserted, deleted, replaced or swapped with their neighbour to make one text of the other
 * (Damerau 1964, in the "optimal string alignment" form: no stretch is edited twice).
 */
export function editDistance(a: string, b: string): number {
  const from = [...a]
  const to = [...b]
  let beforeLast: readonly number[] = []
  let last: readonly number[] = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (const [row, letter] of from.entries()) {
    const current = [row + 1]
    for (const [column, target] of to.entries()) {
      const replaced = at(last, column) + (letter === target ? 0 : 1)
      const deleted = at(last, column + 1) + 1
      const inserted = at(current, column) + 1
      const swappable = row > 0 && column > 0 && letter === to[column - 1] && from[row - 1] === target
      const swapped = swappable ? at(beforeLast, column - 1) + 1 : Infinity
      current.push(Math.min(replaced, deleted, inserted, swapped))
    }
    beforeLast = last
    last = current
  }
  return at(last, to.length)
}

/** Whether two normalised texts differ by spelling alone: at most one edit in each word that allows it. */
export function isNearSpelling(given: string, expected: string): boolean {
  const givenWords = given.split(' ')
  const expectedWords = expected.split(' ')
  if (givenWords.length !== expectedWords.length) return false
  return expectedWords.every((word, index) => isNearWord(givenWords[index] ?? '', word))
}

function isNearWord(given: string, expected: string): boolean {
  if (given === expected) return true
  if (/\p{N}/u.test(given + expected)) return false
  if (expected.length < FUZZY_FROM || Math.abs(given.length - expected.length) > 1) return false
  return editDistance(given, expected) === 1
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity
}
