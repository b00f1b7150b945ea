/** One piece of a handout that must not be cut. */
export interface Piece {
  /** Height in any unit, that of the room. */
  readonly height: number
  /** Begins a new page. */
  readonly fresh: boolean
  /** Is a heading: what follows it stays with it. */
  readonly leads: boolean
}

export interface Room {
  /** Height of a column, on the first page and on every other. */
  readonly first: number
  readonly other: number
  readonly columns: number
}

/** The pieces on one page by their places in the list, column by column. */
export type PackedPage = readonly (readonly number[])[]

/**
 * Fills pages with pieces in their order, none of them cut. A piece that is higher than a column gets one to itself. On
 * the last page the columns are about equally long.
 */
export function pack(pieces: readonly Piece[], room: Room): readonly PackedPage[] {
  const pages: number[][][] = []
  let box: Box = { height: room.first, columns: room.columns }
  let rest = pieces.map((_, index) => index)
  while (rest.length > 0) {
    box = { height: pages.length === 0 ? room.first : room.other, columns: room.columns }
    const page = fill(rest, pieces, box)
    rest = rest.slice(page.flat().length)
    pages.push(page)
  }
  const last = pages.pop()
  return last === undefined ? [] : [...pages, levelled(last, pieces, box)]
}

interface Box {
  readonly height: number
  readonly columns: number
}

function fill(rest: readonly number[], pieces: readonly Piece[], { height, columns }: Box): number[][] {
  const page: number[][] = []
  let from = 0
  for (let column = 0; column < columns && from < rest.length; column += 1) {
    if (from > 0 && isFresh(rest[from], pieces)) break
    const taken = rest.slice(from, from + fitting(rest.slice(from), pieces, height))
    page.push(taken)
    from += taken.length
  }
  return page
}

/** How many of the pieces go into a column; at least one. */
function fitting(rest: readonly number[], pieces: readonly Piece[], height: number): number {
  let used = 0
  let count = 0
  for (const [place, index] of rest.entries()) {
    used += pieces[index]?.height ?? 0
    if (place > 0 && (used > height || isFresh(index, pieces))) break
    count = place + 1
  }
  while (count > 1 && count < rest.length && pieces[rest[count - 1] ?? -1]?.leads === true) count -= 1
  return count
}

function isFresh(index: number | undefined, pieces: readonly Piece[]): boolean {
  return index !== undefined && pieces[index]?.fresh === true
}

/** The same pieces in columns of the least height that takes them all, and no higher than the page. */
function levelled(page: readonly (readonly number[])[], pieces: readonly Piece[], { height: highest, columns }: Box): PackedPage {
  if (columns < 2) return page
  const all = page.flat()
  const heights = all.map((index) => pieces[index]?.height ?? 0)
  const ends = heights.map((_, index) => heights.slice(0, index + 1).reduce((sum, height) => sum + height, 0))
  for (const height of ends.filter((end) => end <= highest)) {
    const tried = fill(all, pieces, { height, columns })
    if (tried.flat().length === all.length) return tried
  }
  return page
}
