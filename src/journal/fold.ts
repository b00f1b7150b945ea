import type { Line, QuizLine, ReportLine } from './line.ts'
import { Ledger, type EffectiveAnswer } from './ledger/ledger.ts'
import type { SettingValue } from './setting-value.ts'
import type { Base } from './snapshot/base.ts'

export type { EffectiveAnswer } from './ledger/ledger.ts'
export type { SettingValue } from './setting-value.ts'

/** A line as the fold hands it on: undone and withdrawn lines are gone, a regraded answer carries its new score. */
export interface Effective {
  readonly line: Line
  /** Effective time: the smallest `at` among the line and its writer's later lines: one wrong clock does not last. */
  readonly time: number
}

/** Makes a fact's next memory out of the present one. `undefined` means: never met, or reset. Pure. */
export type Reducer<M> = (memory: M | undefined, entry: Effective) => M | undefined

/** What the journal amounts to. Independent of the order in which lines arrived. */
export interface Folded<M> {
  /** What the fold goes on from; null: from nothing, so that `lines` and the functions below know every line. */
  readonly base: Base<M> | null
  /** Every line by its id, those of the base left out. Grows with `foldMore`, also as seen through an older `Folded`. */
  readonly lines: ReadonlyMap<string, Line>
  /** Memory by `<bank>/<fact>`. */
  readonly facts: ReadonlyMap<string, M>
  /** The learner's own note by `<bank>/<fact>`; none where it is empty. */
  readonly notes: ReadonlyMap<string, string>
  /** The newest value of every `set` key. */
  readonly settings: ReadonlyMap<string, SettingValue>
  /** How many answer lines there are, those that no longer count included. */
  readonly answers: number
  /** The fold's own index of the lines; for the functions of `journal` only. */
  readonly ledger: Ledger
}

/** The fold of no lines, or of those of a base alone. */
export function emptyFold<M>(base: Base<M> | null = null): Folded<M> {
  return view(base, new Ledger(base?.out), base?.facts ?? new Map(), base?.notes ?? new Map(), base?.settings ?? new Map())
}

/** Folds lines, in whatever order they come. The reducer gets the answer, pause, resume, reset, seed and note lines. */
export function fold<M>(reducer: Reducer<M>, lines: Iterable<Line>): Folded<M> {
  return foldMore(emptyFold<M>(), reducer, lines)
}

/**
 * Adds lines: the same as a fold of all from nothing, but only facts that the new lines touch are folded again. Takes
 * `folded` over: its `facts`, `notes` and `settings` stay as they were, the rest belongs to the result. The reducer must be the
 * one that `folded` was made with. On a base no line may reach behind it (`reachesBehind`).
 */
export function foldMore<M>(folded: Folded<M>, reducer: Reducer<M>, newLines: Iterable<Line>): Folded<M> {
  const { base, ledger } = folded
  const touched = ledger.add(newLines)
  return view(
    base,
    ledger,
    refold(folded.facts, touched.facts, (fact) => foldFact(folded, fact, reducer)),
    refold(folded.notes, touched.notes, (fact) => (ledger.note(fact)?.text ?? base?.notes.get(fact)) || undefined),
    refold(folded.settings, touched.settings, (key) => (ledger.setting(key) ?? { value: base?.settings.get(key) }).value),
  )
}

/**
 * Every memory made anew by another reducer; the lines stay as they are indexed, which takes most of a fold. Not on a base:
 * its memories are those of the reducer that it was made with. Pauses after each fact; nothing may be added meanwhile.
 */
export function* walkReplay<M>(folded: Folded<M>, reducer: Reducer<M>): Generator<void, Folded<M>> {
  const facts = new Map<string, M>()
  for (const fact of folded.ledger.facts) {
    const memory = foldFact(folded, fact, reducer)
    if (memory !== undefined) facts.set(fact, memory)
    yield
  }
  return { ...folded, facts }
}

/** The answers to a fact (`<bank>/<fact>`) that count, the oldest first by (effective time, id). */
export function answersOf<M>(folded: Folded<M>, fact: string): readonly EffectiveAnswer[] {
  const answers: EffectiveAnswer[] = []
  for (const { line, time } of folded.ledger.history(fact)) if (line.do === 'answer') answers.push({ line, time })
  return answers
}

/** All that counts for a fact (`<bank>/<fact>`), before and after a reset, the oldest first by (effective time, id). */
export function historyOf<M>(folded: Folded<M>, fact: string): readonly Effective[] {
  return [...folded.ledger.history(fact)].map(({ line, time }) => ({ line, time }))
}

/** Every fact (`<bank>/<fact>`) of which the journal tells, also those that were reset since. */
export function factsTold<M>(folded: Folded<M>): Iterable<string> {
  return folded.ledger.facts
}

/** All answers that count, the newest first by (effective time, id); made on demand, so stop when there are enough. */
export function answersNewestFirst<M>(folded: Folded<M>): Iterable<EffectiveAnswer> {
  return folded.ledger.answersNewestFirst()
}

/** The learner's reports of questions, without those of withdrawn imports, the newest first by (effective time, id). */
export function reportsNewestFirst<M>(folded: Folded<M>): readonly ReportLine[] {
  return folded.ledger.reportsNewestFirst()
}

/** The quizzes that were finished, without those of withdrawn imports, the newest first by (effective time, id). */
export function quizzesNewestFirst<M>(folded: Folded<M>): readonly QuizLine[] {
  return folded.ledger.quizzesNewestFirst()
}

/** A fact's memory, by what counts for it until an effective time. */
export function foldFact<M>({ base, ledger }: Pick<Folded<M>, 'base' | 'ledger'>, fact: string, reducer: Reducer<M>, until = Infinity): M | undefined {
  return ledger.reduce(fact, reducer, base?.facts.get(fact), until)
}

/** A copy with the touched keys made anew; the same map where nothing was touched. */
function refold<V>(
  before: ReadonlyMap<string, V>,
  touched: ReadonlySet<string>,
  make: (key: string) => V | undefined,
): ReadonlyMap<string, V> {
  if (touched.size === 0) return before
  const after = new Map(before)
  for (const key of touched) {
    const value = make(key)
    if (value === undefined) after.delete(key)
    else after.set(key, value)
  }
  return after
}

function view<M>(
  base: Base<M> | null,
  ledger: Ledger,
  facts: ReadonlyMap<string, M>,
  notes: ReadonlyMap<string, string>,
  settings: ReadonlyMap<string, SettingValue>,
): Folded<M> {
  return { base, lines: ledger.lines, facts, notes, settings, answers: (base?.answers ?? 0) + ledger.answers, ledger }
}
