import type { SelectQuestion, Verdict } from '../../question.ts'
import { type Attempt, misfit, RIGHT } from '../../verdicts.ts'

/** max(0, (keys picked − others picked) / keys): who picks everything gets little. */
export function gradeSelect(question: SelectQuestion, given: Attempt): Verdict {
  if (given.kind !== 'options') throw misfit(question, given)
  const picked = new Set(given.texts)
  const hits = question.keys.filter((key) => picked.has(key)).length
  const wrong = picked.size - hits
  const missed = question.keys.length - hits
  if (wrong === 0 && missed === 0) return RIGHT
  const traps = question.traps.filter(({ text }) => picked.has(text))
  const score = Math.max(0, (hits - wrong) / question.keys.length)
  return { score, reason: { kind: 'picked', hits, missed, traps } }
}
