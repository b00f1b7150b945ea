import { answersNewestFirst, type Folded } from '../../journal/fold.ts'
import type { EffectiveAnswer } from '../../journal/ledger/ledger.ts'
import type { Walk } from '../walk.ts'

/** Every answer that counts, the oldest first. Pauses after each. */
export function* walkOldestFirst(folded: Folded<unknown>): Walk<readonly EffectiveAnswer[]> {
  const answers: EffectiveAnswer[] = []
  for (const answer of answersNewestFirst(folded)) {
    answers.push(answer)
    yield
  }
  return answers.reverse()
}
