import type { AnswerLine, Line, QuizLine, ReportLine } from '../line.ts'
import { pushTo } from '../multimap.ts'
import { Claims } from './claims.ts'
import { newest, newestFirst, type Entry, type Track } from './entry.ts'
import { Rulings } from './rulings.ts'
import { TakingsBack } from './takings-back.ts'
import { Timelines } from './timelines.ts'
import { Tracks } from './tracks.ts'

/** A line as it counts: an answer with the score and rating of its last regrade. `time` is its effective time. */
export interface Counted {
  readonly line: Line
  readonly time: number
}

/** An answer as it counts. */
export interface EffectiveAnswer extends Counted {
  readonly line: AnswerLine
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

/**
 * Every line, indexed by what the fold asks for. It only grows; its state depends on the set of lines alone, not on
 * the order in which they came.
 */
export class Ledger {
  readonly #claims = new Claims()
  readonly #timelines = new Timelines()
  readonly #tracks = new Tracks()
  readonly #takingsBack = new TakingsBack()
  readonly #sets = new Map<string, Entry[]>()
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
    const affected: Entry[] = []
    for (const line of lines) {
      const { entry, renamed } = this.#claims.admit(line)
      if (entry === null) continue
      fresh.push(entry)
      for (const other of renamed) affected.push(other)
    }
    for (const entry of fresh) {
      this.#index(entry)
      affected.push(entry)
    }
    for (const entry of this.#timelines.insert(fresh)) affected.push(entry)
    for (const entry of this.#rule(affected)) affected.push(entry)
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
    const line = newest(this.#tracks.inOrder(fact).filter((entry) => entry.line.do === 'note'))?.line
    return line?.do === 'note' ? line : undefined
  }

  /** Every fact, `<bank>/<fact>`, of which the journal tells, also what was reset since. */
  get facts(): Iterable<string> {
    return this.#tracks.facts
  }

  /** What counts for a fact, in order of (effective time, id). To be used at once: it changes with the ledger. */
  *history(fact: string): Generator<Counted> {
    for (const entry of this.#tracks.inOrder(fact)) {
      const counted = this.#counted(entry)
      if (counted !== undefined) yield counted
    }
  }

  /** Goes through what counts for a fact until an effective time, in order of (effective time, id). */
  reduce<M>(fact: string, reducer: (memory: M, counted: Counted) => M, first: M, until: number): M {
    const entries = this.#tracks.inOrder(fact)
    // All are looked at before the first is reduced: lines lie far apart in memory, and in a row several are fetched at once.
    const allAsTheyAre = entries.every((entry) => entry.time <= until && this.#counted(entry) === entry)
    return (allAsTheyAre ? entries : this.#countedUntil(until, entries)).reduce(reducer, first)
  }

  #countedUntil(until: number, entries: readonly Entry[]): readonly Counted[] {
    return entries.flatMap((entry) => (entry.time <= until ? (this.#counted(entry) ?? []) : []))
  }

  /** The reports that count, the newest first by (effective time, id). */
  reportsNewestFirst(): readonly ReportLine[] {
    return newestFirst(this.#reports).flatMap(({ line }) => (line.do === 'report' ? [line] : []))
  }

  /** The finished quizzes that count, the newest first by (effective time, id). */
  quizzesNewestFirst(): readonly QuizLine[] {
    return newestFirst(this.#quizzes).flatMap(({ line }) => (line.do === 'quiz' ? [line] : []))
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
    if (entry.out || this.#takingsBack.isUndone(line)) return undefined
    return { line: this.#takingsBack.scored(line), time: entry.time }
  }

  /** The entry itself where it counts as it is: a replay asks this of every answer that was ever given. */
  #counted(entry: Entry): Counted | undefined {
    const { line, time } = entry
    if (entry.out || line.do !== 'answer') return entry.out ? undefined : entry
    if (this.#takingsBack.isUndone(line)) return undefined
    const scored = this.#takingsBack.scored(line)
    return scored === line ? entry : { line: scored, time }
  }

  #index(entry: Entry): void {
    const { line } = entry
    switch (line.do) {
      case 'answer':
        this.#answers += 1
        this.#tracks.put(entry, line)
        this.#takingsBack.addAnswer(entry, line)
        break
      case 'pause':
      case 'resume':
      case 'reset':
      case 'seed':
      case 'note':
        this.#tracks.put(entry, line)
        break
      case 'undo':
      case 'regrade':
        this.#takingsBack.add(entry, line)
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
  #rule(affected: readonly Entry[]): readonly Entry[] {
    const { out } = this
    if (out !== null) {
      for (const entry of affected) entry.out = out.has(entry.line.id)
      return []
    }
    const changed = affected.some(({ line }) => line.do === 'import' || line.do === 'withdraw')
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

  #touched(affected: readonly Entry[]): Touched {
    const tracks = new Set<Track>()
    const notes = new Set<string>()
    const settings = new Set<string>()
    for (const entry of affected) {
      const { line, track } = entry
      if (track !== null) tracks.add(track)
      if (line.do === 'undo' || line.do === 'regrade') {
        for (const answer of this.#takingsBack.answersTo(line.q, this.#tracks.all)) if (answer.track !== null) tracks.add(answer.track)
      }
      if (line.do === 'note' && track !== null) notes.add(track.key)
      if (line.do === 'set') settings.add(line.key)
    }
    return { facts: new Set([...tracks].map(({ key }) => key)), notes, settings }
  }
}
