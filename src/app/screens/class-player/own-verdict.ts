import type { Told } from '../../../classroom/protocol/messages/from-host.ts'
import { gradeFacts, overall } from '../../../quiz/grade.ts'
import { fitsQuestion } from '../../../classroom/fits.ts'
import type { FactVerdict, Given, Verdict } from '../../../quiz/question.ts'
import { isGood } from '../../told.ts'
import type { PlaceInClass } from '../../stores/class-player/phase.ts'

/** An answer judged by what was told. */
export interface OwnVerdict {
  readonly given: Given
  readonly verdict: Verdict
  readonly verdicts: readonly FactVerdict[]
}

const NOTHING: Given = { kind: 'unknown' }

/** What was told says of an answer; of none at all what it says of "Don't know". */
export function ownVerdict({ question }: Told, given: Given | null): OwnVerdict {
  const judged = given !== null && fitsQuestion(question, given) ? given : NOTHING
  const verdicts = gradeFacts(question, judged)
  return { given: judged, verdict: overall(verdicts), verdicts }
}

/** How a told question went for this seat: an answer that came too late is none. */
export function standingOf({ told, vote, otherRight }: PlaceInClass): 'right' | 'wrong' | 'unanswered' {
  if (told !== null && vote.standing === 'other') return otherRight ? 'right' : 'wrong'
  if (told === null || vote.said === null || vote.standing === 'late') return 'unanswered'
  return isGood(ownVerdict(told, vote.said.given)) ? 'right' : 'wrong'
}
