import type { Line } from './line.ts'

/** A line as the fold hands it on: undone and withdrawn lines are gone, a regraded answer carries its new score. */
export interface Effective {
  readonly line: Line
  /** Effective time: the smallest `at` among the line and its writer's later lines, so one wrong clock does not last. */
  readonly time: number
}

/** Makes a fact's next memory out of the present one. `undefined` means: never met, or reset. Pure. */
export type Reducer<M> = (memory: M | undefined, entry: Effective) => M | undefined

export type SettingValue = string | number | boolean | null

/** What the journal amounts to. Independent of the order in which lines arrived. */
export interface Folded<M> {
  /** Every line by its id. */
  readonly lines: ReadonlyMap<string, Line>
  /** Memory by `<bank>/<fact>`. */
  readonly facts: ReadonlyMap<string, M>
  /** The newest value of every `set` key. */
  readonly settings: ReadonlyMap<string, SettingValue>
}
