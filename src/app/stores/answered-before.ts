import type { Fact } from '../../bank/bank.ts'
import { tryQuestion } from '../../quiz/can-make.ts'
import { gradeFacts, overall } from '../../quiz/grade.ts'
import type { Material } from '../../quiz/material.ts'
import type { Given, Question, Verdict, FactVerdict } from '../../quiz/question.ts'
import type { Draft } from './draft.ts'
import type { Answered } from './study-phase.ts'

/**
 * The feedback that was on the screen when a session was cut off: its question made and graded once more. Null where none
 * was, or where the bank or the answer do not give it any more.
 */
export function answeredBefore({ run, answered }: Draft, facts: ReadonlyMap<string, Fact>, material: Material): Answered | null {
  const planned = run.queue[run.at - 1]
  const last = run.done.at(-1)
  const fact = facts.get(planned?.fact ?? '')
  if (answered === null || planned === undefined || last === undefined || last.slipped || fact === undefined) return null
  const question = tryQuestion(fact, planned.form, planned.draw, material)
  const graded = question === null ? null : tryGrade(question, answered.given)
  return question === null || graded === null ? null : { kind: 'answered', planned, fact, question, ...answered, ...graded, q: last.q }
}

/** An answer to what the question was before the bank changed is none to what it is now. */
function tryGrade(question: Question, given: Given): { readonly verdict: Verdict; readonly verdicts: readonly FactVerdict[] } | null {
  try {
    const verdicts = gradeFacts(question, given)
    return { verdict: overall(verdicts), verdicts }
  } catch {
    return null
  }
}
