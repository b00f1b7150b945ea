/** An exam that is being prepared for. Days are study days: days since 1970-01-01 by the learner's calendar. */
export interface Exam {
  readonly day: number
  /** The score aimed at, 0..1. */
  readonly goal: number
  /** Study day on which the date was set. */
  readonly since: number
  /** Objectives that are left out. */
  readonly without: ReadonlySet<string>
  /** Questions a study day, by the plan as last worked out; null until it was. */
  readonly perDay: number | null
}

/** How many days ahead an exam is while nothing tells another date. */
const USUAL_DAYS = 28
/** Days before the exam from which on nothing new is begun, once all core facts are. */
const NEW_STOP = 5
/** With fewer days than that at the start there is no such stop. */
const SHORT_NOTICE = 14
/** In so many days before the exam what would be known least on its day is asked, due or not. */
const LAST_DAYS = 7

/** The study day of an exam that one begins with while none was chosen or worked out. */
export function usualDay(today: number): number {
  return today + USUAL_DAYS
}

/** Whether the plan still steers the sessions of a study day: the day of the exam included. */
export function isAhead({ day }: Pick<Exam, 'day'>, today: number): boolean {
  return today <= day
}

/** Whether a study day is one of the last seven before the exam, or the exam's own. */
export function isLastWeek({ day }: Pick<Exam, 'day'>, today: number): boolean {
  return isAhead({ day }, today) && day - today <= LAST_DAYS
}

/** Study days after this one and before the exam's. */
export function daysLeft({ day }: Pick<Exam, 'day'>, today: number): number {
  return Math.max(0, day - today - 1)
}

/** The last study day on which a started fact is asked again before the exam: no interval crosses the date. */
export function lastLook({ day }: Pick<Exam, 'day'>): number {
  return day - 1
}

/**
 * Whether the exam binds a fact's next interval, as seen on a study day: not where its objective is left out, nor once the
 * day of the last look has come.
 */
export function bindsFact(exam: Pick<Exam, 'day' | 'without'>, { objective }: { readonly objective: string }, today: number): boolean {
  return today < lastLook(exam) && !exam.without.has(objective)
}

/** Which facts may still be begun on a study day. */
export function mayBegin({ day, since }: Pick<Exam, 'day' | 'since'>, today: number, coreLeft: number): 'any' | 'core' | 'none' {
  const short = day - since < SHORT_NOTICE
  if (short || day - today > NEW_STOP) return 'any'
  return coreLeft > 0 ? 'core' : 'none'
}

/** Least part of a day that is new, where anything new is left. */
const LEAST_NEW = 0.35

/** How many of a day's questions begin a fact: what the due ones leave, and a third in any case. */
export function newOfDay(perDay: number, due: number, fresh: number): number {
  return Math.min(fresh, Math.max(Math.floor(LEAST_NEW * perDay), perDay - due))
}
