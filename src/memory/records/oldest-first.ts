import { answersNewestFirst, type Folded } from '../../journal/fold.ts'
import type { EffectiveAnswer } from '../../journal/ledger/ledger.ts'
import type { Walk } from '../walk.ts'

/**
 * Every answer that counts, the oldest first. Pauses after each; what the journal takes in meanwhile moves what is being
 * listed, so it begins again then.
 *
 * @param current the journal as it is when asked
 */
export function* walkOldestFirst(current: () => Folded<unknown>): Walk<readonly EffectiveAnswer[]> {
  for (;;) {
    const folded = current()
    const answers: EffectiveAnswer[] = []
    for (const answer of answersNewestFirst(folded)) {
      answers.push(answer)
      yield
      if (current() !== folded) break
    }
    if (current() === folded) return answers.reverse()
  }
}
