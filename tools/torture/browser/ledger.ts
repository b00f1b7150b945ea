import type { Line } from '../../../src/journal/line.ts'
import type { AskedKey } from './asked.ts'

const TOGETHER: ReadonlySet<string> = new Set(['match', 'order', 'sort'])

/** What the screen has shown as saved, to be held against what is there later. */
export class Ledger {
  readonly #shown = new Map<AskedKey, number>()
  /** Answers that were given, saved or not. */
  given = 0

  /** An answer to this question was shown as saved. */
  note(asked: AskedKey): void {
    this.#shown.set(asked, (this.#shown.get(asked) ?? 0) + 1)
  }

  /** How many answers are noted. */
  get size(): number {
    return [...this.#shown.values()].reduce((sum, count) => sum + count, 0)
  }

  /** How many of the noted answers are not among lines. */
  missingAmong(lines: readonly Line[]): number {
    const stored = countsOf(lines)
    return [...this.#shown].reduce((sum, [asked, count]) => sum + Math.max(0, count - (stored.get(asked) ?? 0)), 0)
  }

  /**
   * The same. They are struck out, so that each is missed once only. A question
   * of several facts counts once, by its form: on the screen it is one answer.
   */
  strikeMissing(lines: readonly Line[]): number {
    const missing = this.missingAmong(lines)
    const stored = countsOf(lines)
    for (const [asked, count] of this.#shown) this.#shown.set(asked, Math.min(count, stored.get(asked) ?? 0))
    return missing
  }
}

function countsOf(lines: readonly Line[]): ReadonlyMap<AskedKey, number> {
  const questions = new Map<AskedKey, Set<string>>()
  for (const line of lines) {
    if (line.do !== 'answer') continue
    const { form, fact, q } = line
    const asked = TOGETHER.has(form) ? form : fact
    questions.set(asked, (questions.get(asked) ?? new Set()).add(q))
  }
  return new Map([...questions].map(([asked, all]) => [asked, all.size]))
}
