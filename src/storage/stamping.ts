import { makeLineId, parseLineId } from '../journal/line-id.ts'
import type { KnownBody, Line } from '../journal/line.ts'

/** Gives out one writer's running numbers. */
export class Stamping {
  #last = 0

  constructor(readonly writer: string) {}

  /** Numbers up to this one are in use already. */
  goOnFrom(number: number): void {
    this.#last = Math.max(this.#last, number)
  }

  /** Numbers of this writer that are in use already are not given out again. */
  skip(lines: Iterable<Line>): void {
    for (const { id } of lines) {
      const { writer, number } = parseLineId(id)
      if (writer === this.writer && number !== null) this.goOnFrom(number)
    }
  }

  stamp(bodies: readonly KnownBody[], at: number, tz: number): readonly Line[] {
    return bodies.map((body) => ({ id: makeLineId(this.writer, ++this.#last), at, tz, ...body }))
  }
}
