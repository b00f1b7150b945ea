import type { Random } from '../../quiz/random.ts'

/** Questions of the exam that the range foresees. A shorter one would spread wider, whatever the learner knows. */
const EXAM_QUESTIONS = 100

/**
 * The score, 0..1, of one exam that may be set: so many questions, drawn evenly along the facts' shares (systematic
 * sampling from a random start, so that every objective gets its part). `known` is the chance, 0..1, that a fact is
 * known; one that is asked twice is known both times or neither time.
 */
export function drawExam<F extends { readonly share: number }>(
  facts: readonly F[],
  known: (fact: F) => number,
  random: Random,
  questions: number = EXAM_QUESTIONS,
): number {
  let next = random.next() / questions
  let passed = 0
  let right = 0
  for (const fact of facts) {
    passed += fact.share
    if (next >= passed) continue
    const times = Math.ceil((passed - next) * questions)
    next += times / questions
    if (random.next() < known(fact)) right += times
  }
  return right / questions
}

/** A drawn score, evened out over the width of one question, so that a range's bounds fall between two scores and not on one. */
export function evened(score: number, random: Random, questions: number = EXAM_QUESTIONS): number {
  return score + (random.next() - 0.5) / questions
}
