/**
 * A set of texts that remembers 32 bits of each, a hash: it never denies a text that it has, and of those that it has not
 * it takes about one in 4,000,000,000 for each that it has.
 */
export class Marks {
  #sorted: Uint32Array | null = null

  /** `text`: as `toText` gave it. It is read when something is looked for. */
  constructor(private readonly text = '') {}

  has(text: string): boolean {
    const sorted = this.#read()
    const wanted = hash(text)
    let from = 0
    let to = sorted.length
    while (from < to) {
      const middle = (from + to) >> 1
      if ((sorted[middle] ?? Infinity) < wanted) from = middle + 1
      else to = middle
    }
    return sorted[from] === wanted
  }

  /** These and more. */
  with(texts: Iterable<string>): Marks {
    const more = new Set(this.#read())
    for (const text of texts) more.add(hash(text))
    const marks = new Marks()
    marks.#sorted = Uint32Array.from(more).sort()
    return marks
  }

  /** Short, of printable characters: each mark as what it is more than the one before. */
  toText(): string {
    let before = 0
    return Array.from(this.#read(), (mark) => {
      const step = mark - before
      before = mark
      return step.toString(36)
    }).join(' ')
  }

  #read(): Uint32Array {
    if (this.#sorted !== null) return this.#sorted
    let mark = 0
    const steps = this.text === '' ? [] : this.text.split(' ')
    this.#sorted = Uint32Array.from(steps, (step) => (mark += parseInt(step, 36)))
    return this.#sorted
  }
}

/** FNV-1a over the text's UTF-16 units, 32 bits, stirred once more at the end. */
function hash(text: string): number {
  let mixed = 0x811c9dc5
  for (let place = 0; place < text.length; place++) mixed = Math.imul(mixed ^ text.charCodeAt(place), 0x01000193)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d)
  return (mixed ^ (mixed >>> 13)) >>> 0
}
