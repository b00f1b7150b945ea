/** What a reminder to save a backup goes by. Moments in milliseconds since 1970 UTC. */
export interface BackupAge {
  readonly now: number
  /** Answers that count, now and when the last backup was saved; 0 where there was none. */
  readonly answers: number
  readonly savedAnswers: number
  /** When the last backup was saved; null where there was none. */
  readonly savedAt: number | null
  /** What stood on the reminder when it was last put away. */
  readonly dismissed: { readonly at: number; readonly answers: number } | null
}

const DAY_MS = 86_400_000
/** So many answers are more than an evening's work. */
const MANY_ANSWERS = 60
/** After so long a few answers are worth a backup, too. */
const LONG_DAYS = 14
const FEW_ANSWERS = 10

/**
 * How many answers stand in no backup, where it is time to say so; null where it is not. Put away, the reminder comes
 * back once as much again has been added to what it said.
 */
export function answersToSave({ now, answers, savedAnswers, savedAt, dismissed }: BackupAge): number | null {
  const unsaved = Math.max(0, answers - savedAnswers)
  const since = Math.max(savedAt ?? -Infinity, dismissed?.at ?? -Infinity)
  const fresh = Math.min(unsaved, answers - (dismissed?.answers ?? 0))
  // Without any backup so far the number alone decides: there is no age to go by.
  const isOld = since > -Infinity && now - since >= LONG_DAYS * DAY_MS
  const isDue = fresh >= MANY_ANSWERS || (fresh >= FEW_ANSWERS && (isOld || (savedAt === null && dismissed === null)))
  return isDue ? unsaved : null
}
