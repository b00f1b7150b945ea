import { foldFact, type Folded, type Reducer, type SettingValue } from './fold.ts'
import { Ledger } from './ledger/ledger.ts'
import type { Line } from './line.ts'

/** Folds a journal that comes in pieces, in steps that leave the thread to others. */
export class Gathering<M> {
  readonly #ledger = new Ledger()
  readonly #notes = new Set<string>()
  readonly #settings = new Set<string>()

  /** Takes a piece in, in whatever order pieces come; a few hundred lines take some milliseconds. */
  add(lines: Iterable<Line>): void {
    const touched = this.#ledger.add(lines)
    for (const fact of touched.notes) this.#notes.add(fact)
    for (const key of touched.settings) this.#settings.add(key)
  }

  /** The newest value of every setting so far: what the reducer depends on. */
  settings(): ReadonlyMap<string, SettingValue> {
    const settings = new Map<string, SettingValue>()
    for (const key of this.#settings) {
      const line = this.#ledger.setting(key)
      if (line !== undefined) settings.set(key, line.value)
    }
    return settings
  }

  /** What the pieces amount to, as `fold` has it. Pauses after each fact. Nothing may be added any more. */
  *fold(reducer: Reducer<M>): Generator<void, Folded<M>> {
    const ledger = this.#ledger
    const facts = new Map<string, M>()
    for (const fact of ledger.facts) {
      const memory = foldFact({ base: null, ledger }, fact, reducer)
      if (memory !== undefined) facts.set(fact, memory)
      yield
    }
    const notes = new Map<string, string>()
    for (const fact of this.#notes) {
      const text = ledger.note(fact)?.text ?? ''
      if (text !== '') notes.set(fact, text)
    }
    return { base: null, lines: ledger.lines, facts, notes, settings: this.settings(), answers: ledger.answers, ledger }
  }
}
