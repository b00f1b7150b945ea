import type { AnswerLine, Line, QuizLine, ReportLine } from '../line.ts'
import { pushTo } from '../multimap.ts'
import { Claims } from './claims.ts'
import { compareEntries, newest, type Entry } from './entry.ts'
import { Rulings } from './rulings.ts'
import { Timelines } from './timelines.ts'

/** An answer as it counts: with the score and rating of its last regrade. */
export interface EffectiveAnswer {
  readonly line: AnswerLine
  readonly time: number
}

/** What new lines have a bearing on. */
export interface Touched {
  /** `<bank>/<fact>`. */
  readonly facts: ReadonlySet<string>
  /** Facts whose own note may be another now. */
  readonly notes: ReadonlySet<string>
  /** Keys of `set` lines. */
  readonly settings: ReadonlySet<string>
}

/** The key of a fact's memory. */
function factKey(line: { readonly bank: string; readonly fact: string }): string {
  return `${line.bank}/${line.fact}`
}

/** Those that count, the newest first. */
function counting(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter(({ out }) => !out).sort((a, b) => compareEntries(b, a))
}

/**
 * Every line, indexed by what the fold asks for. It only grows; its state depends on the set of lines alone, not on
 * the order in which they came.
 */
export class Ledger {
  readonly #claims = new Claims()
  readonly #timelines = new Timelines()
  readonly #byFact = new Map<string, Entry[]>()
  readonly #answersByQuestion = new Map<string, Entry[]>()
  readonly #undos = new Map<string, Entry[]>()
  readonly #regrades = new Map<string, Entry[]>()
  readonly #sets = new Map<string, Entry[]>()
  readonly #notes = new Map<string, Entry[]>()
  readonly #reports: Entry[] = []
  readonly #quizzes: Entry[] = []
  readonly #imports: Entry[] = []
  #rulings = new Rulings([])
  #answers = 0

  /** `out`, where earlier lines are missing here: the ids of those that are out, which no further line may change then. */
  constructor(private readonly out: ReadonlySet<string> | null = null) {}

  get lines(): ReadonlyMap<string, Line> {
    return this.#claims.lines
  }

  /** How many answer lines there are, those that no longer count included. */
  get answers(): number {
    return this.#answers
  }

  /** Takes lines in; those that are here already change nothing. */
  add(lines: Iterable<Line>): Touched {
    const fresh: Entry[] = []
    const affected = new Set<Entry>()
    for (const line of lines) {
      const { entry, renamed } = this.#claims.admit(line)
      if (entry === null) continue
      fresh.push(entry)
      for (const other of renamed) affected.add(other)
    }
    for (const entry of fresh) {
      this.#index(entry)
      affected.add(entry)
    }
    for (const entry of this.#timelines.insert(fresh)) affected.add(entry)
    for (const entry of this.#rule(affected)) affected.add(entry)
    return this.#touched(affected)
  }

  /** All lines in time. */
  get timelines(): Pick<Timelines, 'all' | 'newestFirst'> {
    return this.#timelines
  }

  /** The lines that one id stands for, see `Claims`. */
  claimants(base: string): readonly Entry[] {
    return this.#claims.claimants(base)
  }

  get imports(): readonly Entry[] {
    return this.#imports
  }

  isWithdrawn(batch: string): boolean {
    return this.#rulings.isWithdrawn(batch)
  }

  /** The newest value of a setting. */
  setting(key: string): Extract<Line, { do: 'set' }> | undefined {
    const line = newest(this.#sets.get(key))?.line
    return line?.do === 'set' ? line : undefined
  }

  /** The newest note on a fact, `<bank>/<fact>`. */
  note(fact: string): Extract<Line, { do: 'note' }> | undefined {
    const line = newest(this.#notes.get(fact))?.line
    return line?.do === 'note' ? line : undefined
  }

  /** Every fact, `<bank>/<fact>`, of which the journal tells, also what was reset since. */
  get facts(): Iterable<string> {
    return this.#byFact.keys()
  }

  /** What counts for a fact, in order of (effective time, id). */
  *history(fact: string): Generator<{ readonly line: Line; readonly time: number }> {
    const entries = this.#byFact.get(fact) ?? []
    entries.sort(compareEntries)
    for (const entry of entries) {
      const { line, time } = entry
      if (line.do !== 'answer') {
        if (!entry.out) yield { line, time }
        continue
      }
      const answer = this.effective(entry, line)
      if (answer !== undefined) yield answer
    }
  }

  /** The reports that count, the newest first by (effective time, id). */
  reportsNewestFirst(): readonly ReportLine[] {
    return counting(this.#reports).flatMap(({ line }) => (line.do === 'report' ? [line] : []))
  }

  /** The finished quizzes that count, the newest first by (effective time, id). */
  quizzesNewestFirst(): readonly QuizLine[] {
    return counting(this.#quizzes).flatMap(({ line }) => (line.do === 'quiz' ? [line] : []))
  }

  /** Every answer that counts, the newest first by (effective time, id). */
  *answersNewestFirst(): Generator<EffectiveAnswer> {
    for (const entry of this.#timelines.newestFirst()) {
      if (entry.line.do !== 'answer') continue
      const answer = this.effective(entry, entry.line)
      if (answer !== undefined) yield answer
    }
  }

  /** An answer's line as it counts, undefined where it does not. */
  effective(entry: Entry, line: AnswerLine): EffectiveAnswer | undefined {
    if (entry.out || newest(this.#undos.get(line.q)) !== undefined) return undefined
    const regrade = newest(this.#regrades.get(line.q))?.line
    if (regrade?.do !== 'regrade') return { line, time: entry.time }
    return { line: { ...line, score: regrade.score, rating: regrade.rating }, time: entry.time }
  }

  #index(entry: Entry): void {
    const { line } = entry
    switch (line.do) {
      case 'answer':
        this.#answers += 1
        pushTo(this.#answersByQuestion, line.q, entry)
        pushTo(this.#byFact, factKey(line), entry)
        break
      case 'pause':
      case 'resume':
      case 'reset':
      case 'seed':
        pushTo(this.#byFact, factKey(line), entry)
        break
      case 'note':
        pushTo(this.#notes, factKey(line), entry)
        pushTo(this.#byFact, factKey(line), entry)
        break
      case 'undo':
        pushTo(this.#undos, line.q, entry)
        break
      case 'regrade':
        pushTo(this.#regrades, line.q, entry)
        break
      case 'set':
        pushTo(this.#sets, line.key, entry)
        break
      case 'import':
      case 'withdraw':
        this.#imports.push(entry)
        break
      case 'report':
        this.#reports.push(entry)
        break
      case 'quiz':
        this.#quizzes.push(entry)
        break
      case 'unknown':
        break
    }
  }

  /** Finds out which lines are out. Looks at all of them only if imports or withdrawals changed. */
  #rule(affected: ReadonlySet<Entry>): readonly Entry[] {
    const { out } = this
    if (out !== null) {
      for (const entry of affected) entry.out = out.has(entry.line.id)
      return []
    }
    const changed = [...affected].some(({ line }) => line.do === 'import' || line.do === 'withdraw')
    const before = this.#rulings
    if (changed) this.#rulings = new Rulings(this.#imports)
    if (!before.any && !this.#rulings.any) return []
    const turned: Entry[] = []
    for (const entry of changed ? this.#timelines.all() : affected) {
      const isOut = this.#rulings.isOut(entry.line.id)
      if (isOut !== entry.out) turned.push(entry)
      entry.out = isOut
    }
    return turned
  }

  #touched(affected: ReadonlySet<Entry>): Touched {
    const facts = new Set<string>()
    const notes = new Set<string>()
    const settings = new Set<string>()
    for (const { line } of affected) {
      switch (line.do) {
        case 'undo':
        case 'regrade':
          for (const { line: answer } of this.#answersByQuestion.get(line.q) ?? []) {
            if (answer.do === 'answer') facts.add(factKey(answer))
          }
          break
        case 'answer':
        case 'pause':
        case 'resume':
        case 'reset':
        case 'seed':
          facts.add(factKey(line))
          break
        case 'note':
          facts.add(factKey(line))
          notes.add(factKey(line))
          break
        case 'set':
          settings.add(line.key)
          break
        case 'import':
        case 'withdraw':
        case 'report':
        case 'quiz':
        case 'unknown':
          break
      }
    }
    return { facts, notes, settings }
  }
}
