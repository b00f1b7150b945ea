/** What a fact's journal amounts to: how well it is remembered, and what steers its next question. Days are study days. */
export interface Memory {
  /** Days until the chance of recall has fallen to 0.9; 0 until the first answer that counted. */
  readonly stability: number
  /** 1 (easy) to 10; 0 until the first answer that counted. */
  readonly difficulty: number
  /** Day on which stability and difficulty last changed; null until they first did. */
  readonly lastDay: number | null
  /** Day on which it was started; null until then. */
  readonly firstDay: number | null
  /** Day of the newest answer, and of the newest one before that day. */
  readonly answeredDay: number | null
  readonly previousDay: number | null
  /** How many answers there were, repeats of one day included. */
  readonly answers: number
  /** How often it was forgotten after it had been started. */
  readonly lapses: number
  /** The newest answer was a miss: asked one rung lower. */
  readonly missed: boolean
  /** A strong memory was only guessed: asked one rung higher. */
  readonly lift: boolean
  /** Asked again on this day at the latest, however strong; null for none. */
  readonly recheckDay: number | null
  /** How many intervals, the present one included, are capped since the learner was wrong and sure of it. */
  readonly cappedIntervals: number
  readonly paused: boolean
  /** Highest revision of the fact that was answered; 0 for none. */
  readonly rev: number
}

/** The memory of a fact that was never asked. */
export const UNMET: Memory = {
  stability: 0,
  difficulty: 0,
  lastDay: null,
  firstDay: null,
  answeredDay: null,
  previousDay: null,
  answers: 0,
  lapses: 0,
  missed: false,
  lift: false,
  recheckDay: null,
  cappedIntervals: 0,
  paused: false,
  rev: 0,
}

/** A memory that an answer or a seed has started. */
export type Started = Memory & { readonly lastDay: number; readonly firstDay: number }

/** Whether the fact was started: until then it is new, even if it was paused or guessed before. */
export function hasStarted(memory: Memory | undefined): memory is Started {
  return memory !== undefined && memory.lastDay !== null && memory.firstDay !== null
}

/** Key of a fact's memory among the folded ones. */
export function memoryKey(bank: string, fact: string): string {
  return `${bank}/${fact}`
}

/** Below this score an answer is a miss. */
const PASS = 0.8

/** Whether a score, 0..1, is that of a miss. */
export function isMiss(score: number): boolean {
  return score < PASS
}
