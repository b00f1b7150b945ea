import type { Outcome } from '../../memory/session/run.ts'
import type { FactScore } from '../../memory/session/session.ts'
import type { FactVerdict, Verdict } from '../../quiz/question.ts'

/** What a session makes of a verdict: where several facts were asked, the score of each. */
export function outcomeOf(q: string, verdict: Verdict, verdicts: readonly FactVerdict[]): Outcome {
  if (verdicts.length < 2) return { q, score: verdict.score }
  return { q, score: verdict.score, parts: verdicts.map((one) => ({ fact: one.fact, score: one.verdict.score })) }
}

/** The same from the scores that the journal holds. */
export function outcomeOfParts(q: string, parts: readonly FactScore[]): Outcome {
  const score = parts.reduce((sum, one) => sum + one.score, 0) / Math.max(1, parts.length)
  return parts.length < 2 ? { q, score } : { q, score, parts }
}
