import type { Fact } from '../../../bank/bank.ts'
import { plainSays } from '../../../bank/plain.ts'
import { askedOf, unmakeable } from '../../asked.ts'
import type { Draw, TrueFalseQuestion } from '../../question.ts'
import { makeRandom } from '../../random.ts'

/** A true statement or, as often, one of the wrong ones that were written for the fact. The key is the correction. */
export function makeTrueFalse(fact: Fact, draw: Draw): TrueFalseQuestion {
  if (fact.wrong.length === 0) throw unmakeable(fact, 'true-false', 'no wrong statement is written for it')
  const random = makeRandom(draw.seed)
  const truth = random.int(2) === 1
  const key = plainSays(fact.says)
  const stem = truth ? key : random.pick(fact.wrong)
  return { ...askedOf(fact), form: 'true-false', stem, key, truth }
}
